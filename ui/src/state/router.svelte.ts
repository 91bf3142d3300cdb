import { address, home, placeAt, type Place } from './place';

let place = $state<Place>(home);

/** Where the officer is now. */
export const router = {
  get place(): Place {
    return place;
  }
};

/** Follows the window's address, and so its Back and Forward. */
export function startRouter(): () => void {
  const follow = () => {
    const next = placeAt(location.hash);
    // The address only follows where `goTo` has already gone: nothing is read twice.
    if (address(next) !== address(place)) place = next;
  };
  window.addEventListener('hashchange', follow);
  follow();
  return () => {
    window.removeEventListener('hashchange', follow);
  };
}

/** Goes to a place; the one before is a step back. */
export function goTo(next: Place): void {
  place = next;
  location.hash = address(next);
}

/** Goes to a place that takes the position of this one, so that Back does not return here. */
export function goInstead(next: Place): void {
  place = next;
  history.replaceState(null, '', address(next));
}

export function goBack(): void {
  history.back();
}
