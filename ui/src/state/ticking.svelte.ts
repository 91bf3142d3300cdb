/** The time now, in milliseconds, as it goes by; for a component while it is on the page. */
export class Ticking {
  now = $state(Date.now());

  constructor() {
    $effect(() => {
      const ticking = setInterval(() => {
        this.now = Date.now();
      }, 1000);
      return () => {
        clearInterval(ticking);
      };
    });
  }
}
