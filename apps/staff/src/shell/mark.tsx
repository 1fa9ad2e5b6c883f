/** hiorder's own mark. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="10" fill="var(--accent)" />
      <path
        d="M9.5 8v16M9.5 18c0-3.2 1.9-5 4.6-5s4.4 1.7 4.4 4.7V24"
        fill="none"
        stroke="#fff"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="23" cy="22.7" r="1.9" fill="#fff" />
    </svg>
  );
}
