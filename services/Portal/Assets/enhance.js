// What JavaScript adds everywhere: one send per form, menus that close, the filter that applies itself.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
}

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

for (const field of document.querySelectorAll('[data-apply]')) {
  field.addEventListener('change', () => field.form.requestSubmit());
}

// On a phone a row of a table becomes a block in which each value says what it is.
for (const table of document.querySelectorAll('.table-frame table:not(.compact)')) {
  const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent);
  table.dataset.stacked = 'yes';
  table.setAttribute('role', 'table');
  for (const group of table.querySelectorAll('thead, tbody')) group.setAttribute('role', 'rowgroup');
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    [...row.cells].forEach((cell, i) => {
      cell.setAttribute('role', cell.scope === 'row' ? 'rowheader' : cell.scope === 'col' ? 'columnheader' : 'cell');
      cell.dataset.label = heads[i] ?? '';
    });
  }
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const problem = document.querySelector('.ds-error-summary');
if (problem) problem.focus();

// In a calendar the arrow keys go from shift to shift: up and down by day, left and right by time. Home and End go to the week's first and
// last, Page Up and Page Down to the week before and after. Without JavaScript the same links are reached by Tab.
for (const calendar of document.querySelectorAll('[data-calendar]')) {
  for (const hint of calendar.querySelectorAll('[data-keys]')) hint.hidden = false;
  calendar.addEventListener('keydown', event => {
    const links = [...calendar.querySelectorAll('tbody a')];
    const at = links.indexOf(document.activeElement);
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      const week = calendar.querySelector(`[data-week="${event.key}"]`);
      event.preventDefault();
      week?.click();
      return;
    }
    if (at < 0) return;
    const row = links[at].closest('tr');
    const next = {
      ArrowRight: links[at + 1],
      ArrowLeft: links[at - 1],
      ArrowDown: links.slice(at).find(link => link.closest('tr') !== row),
      ArrowUp: links.slice(0, at).findLast(link => link.closest('tr') !== row),
      Home: links[0],
      End: links.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
