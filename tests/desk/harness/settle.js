// Answers whether the page has come to rest: its fonts are there, the core has been asked nothing
// that it has not yet answered, and nothing moves from one drawing to the next. With an argument,
// whether that thing rests too.
const [thing] = arguments.length > 1 ? arguments : [null];
const done = arguments[arguments.length - 1];
if (!window.deskQuestions) {
  const questions = { open: 0 };
  const plain = window.fetch;
  window.fetch = async (...asked) => {
    if (!/^(ipc:\/\/localhost|https?:\/\/ipc\.localhost)\/ask$/.test(String(asked[0]))) {
      return plain(...asked);
    }
    questions.open += 1;
    try {
      const answer = await plain(...asked);
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      // The page hears the answer before this does.
      setTimeout(() => { questions.open -= 1; });
    }
  };
  window.deskQuestions = questions;
}
const laidOut = () => {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const main = document.getElementById('main');
  return JSON.stringify([
    box(document.body),
    main && [box(main), main.scrollTop, main.scrollHeight, main.childElementCount],
    document.activeElement && box(document.activeElement),
    thing && [thing.isConnected, ...box(thing)]
  ]);
};
const next = (then) => requestAnimationFrame(() => setTimeout(then));
const rests = () => window.deskQuestions.open === 0 && document.fonts.status === 'loaded';
const before = laidOut();
if (!rests()) done(false);
else next(() => {
  if (!rests()) done(false);
  else next(() => done(rests() && laidOut() === before));
});
