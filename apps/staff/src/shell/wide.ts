import { signal } from '@preact/signals';

const query = matchMedia('(min-width: 1200px)');

/** Room for the floor and a panel beside each other; below that the panel lies over the floor. */
export const wide = signal(query.matches);
query.addEventListener('change', () => {
  wide.value = query.matches;
});
