/**
 * A script for the page: what no design wants, found by measuring. Words cut off without an ellipsis, anything wider than
 * the screen, targets under 44 px (their own box or that of a ::after that enlarges them), controls without a name.
 */
export const FAULTS = `(() => {
  const faults = [];
  const say = (what, node) => {
    const name = (node.getAttribute?.('aria-label') || node.textContent || '').trim().slice(0, 40);
    faults.push(what + ': ' + node.tagName.toLowerCase() + (node.className && typeof node.className === 'string' ? '.' + node.className.split(' ').join('.') : '') + ' “' + name + '”');
  };
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push('wider than the screen by ' + (page.scrollWidth - page.clientWidth) + ' px');
  const top = document.querySelector('dialog[open]') ?? document.body;
  const seen = (node) => { const box = node.getBoundingClientRect(); return box.width > 1 && box.height > 1 && box.right > 0 && getComputedStyle(node).visibility !== 'hidden'; };
  for (const node of top.querySelectorAll('*')) {
    if (!seen(node) || node.closest('.hidden')) continue;
    const style = getComputedStyle(node);
    const text = [...node.childNodes].some((one) => one.nodeType === 3 && one.textContent.trim());
    if (text && style.overflow === 'visible' && node.scrollWidth > node.clientWidth + 1 && style.display !== 'inline') say('words run out of their place', node);
    const box = node.getBoundingClientRect();
    if (text && box.right > innerWidth + 1 && !node.closest('.categories, .filter-bar, .strip')) say('beyond the right edge', node);
    const size = Number.parseFloat(style.fontSize);
    if (text && size < 12) say('under 12 px', node);
    if (text && node.textContent.trim().length > 6 && box.width < size * 2) say('squeezed to ' + Math.round(box.width) + ' px', node);
  }
  for (const node of top.querySelectorAll('a, button, input, textarea, select, [role=button]')) {
    if (!seen(node) || node.classList.contains('hidden')) continue;
    const target = node.closest('label') ?? node;
    const own = target.getBoundingClientRect();
    const after = getComputedStyle(target, '::after');
    const grown = after.content !== 'none' && after.position === 'absolute';
    const width = grown ? Math.max(own.width, Number.parseFloat(after.width)) : own.width;
    const height = grown ? Math.max(own.height, Number.parseFloat(after.height)) : own.height;
    if (width < 43.5 || height < 43.5) say('target ' + Math.round(width) + '×' + Math.round(height), node);
  }
  return [...new Set(faults)];
})()`;
