import { signal } from '@preact/signals';

const query = matchMedia('(min-width: 900px)');

/** Room for the list and a conversation beside each other, as in the styles; else a conversation is the whole page. */
export const beside = signal(query.matches);
query.addEventListener('change', () => {
  beside.value = query.matches;
});
