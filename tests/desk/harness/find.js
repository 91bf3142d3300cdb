// Returns the first visible element with a role and an accessible name, or null.
// A name that ends in "…" in the test may stand for the beginning of a longer one.
// With a third word only what is inside the group of that name is looked at.
const [role, wanted, within] = arguments;
const selectors = {
  heading: 'h1, h2, h3, h4, [role=heading]',
  button: 'button, [role=button], input[type=submit], summary',
  link: 'a[href], [role=link]',
  textbox: 'textarea, [role=textbox], input:not([type]), input[type=text], input[type=password], input[type=email], input[type=tel], input[type=search], input[type=number]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  listbox: 'select[multiple], [role=listbox]',
  status: '[role=status], output',
  alert: '[role=alert]',
  navigation: 'nav, [role=navigation]',
  main: 'main, [role=main]',
  table: 'table, [role=table]',
  row: 'tr, [role=row]',
  group: 'fieldset, [role=group], [role=radiogroup]',
  figure: 'figure, [role=figure]',
  listitem: 'li, [role=listitem]',
};
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const named = (element) => {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) {
    return tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  }
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map((l) => l.textContent).join(' '));
  if (element.tagName === 'FIELDSET') return tidy(element.querySelector('legend')?.textContent);
  if (element.tagName === 'TABLE') return tidy(element.querySelector('caption')?.textContent);
  if (element.tagName === 'INPUT' && element.type === 'submit') return tidy(element.value);
  return tidy(element.textContent);
};
const seen = (element) => {
  // The NHS styles draw radios and checkboxes beside an input that is itself transparent.
  const style = getComputedStyle(element);
  return element.getClientRects().length > 0 && style.visibility !== 'hidden';
};
const matches = (name, wanted) =>
  name === wanted || (wanted.endsWith('…') && name.startsWith(wanted.slice(0, -1)));
const all = (root, which) => [...root.querySelectorAll(selectors[which] ?? `[role=${which}]`)];
const roots = within
  ? all(document, 'group').filter((group) => seen(group) && matches(named(group), tidy(within)))
  : [document];
return (
  roots
    .flatMap((root) => all(root, role))
    .find((element) => seen(element) && matches(named(element), tidy(wanted))) ?? null
);
