// Comfort only: every page works without it.
const toggle = document.getElementById('show-password');
const password = document.getElementById('password');
if (toggle && password) {
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const shown = password.type === 'text';
    password.type = shown ? 'password' : 'text';
    toggle.setAttribute('aria-pressed', String(!shown));
    password.focus();
  });
}

const form = document.querySelector('form[data-busy]');
form?.addEventListener('submit', (event) => {
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  form.querySelector('button[type=submit]').textContent = form.dataset.busy;
});
// Coming back with the browser's back button finds the form usable again.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// Sent here by our own app to sign out: the question has been answered by the tap there.
document.querySelector('[data-now]')?.click();
