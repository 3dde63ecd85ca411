// What a script adds to pages that read well without one: search, keys, links to copy, and choices that stay in the
// address. Its words stand in filter.html.
(() => {
  const main = document.getElementById('content'), tools = main?.querySelector('.tools');
  if (!tools) return;
  const all = (selector, from = main) => [...from.querySelectorAll(selector)];
  const items = all('.ev>li'), radios = all('.filter input', document);

  // A link to a mention opens what holds it; one to an event of another page is looked for on the page of all.
  const land = () => {
    const id = decodeURIComponent(location.hash.slice(1)), by = i => document.getElementById(i);
    const at = by(id) || by(id.replace(/^e-/, 'm-')); // an event takes its id from a mention
    if (at) {
      for (let d = at; d = d.closest('details'); d = d.parentElement) d.open = true;
      at.scrollIntoView();
    } else if (id && tools.dataset.all) location.replace(tools.dataset.all + location.hash);
  };

  const [search, keys] = all('input', tools), button = tools.querySelector('button');

  // Search shows the events that hold every word in their title, their text, a quotation or a name. A month that
  // search and choices together leave empty goes with them.
  let texts;
  const find = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    texts ??= items.map(li => all('.when,h3,[dir],.names', li).map(e => e.textContent).join(' ').toLowerCase());
    items.forEach((li, i) => { li.hidden = !words.every(w => texts[i].includes(w)); });
    for (const s of all('section:has(.ev)')) s.hidden = !all('.ev>li', s).some(li => getComputedStyle(li).display !== 'none');
    document.body.classList.toggle('searching', words.length > 0);
  };

  // The address holds what was chosen, so that it can be sent to others.
  const keep = () => {
    const u = new URL(location), chosen = new URLSearchParams();
    if (search.value) chosen.set('q', search.value);
    for (const r of radios) if (r.checked && r.value) chosen.set(r.name, r.value);
    u.search = chosen;
    try { history.replaceState(null, '', u); } catch { /* a page on disk has no address to change */ }
  };
  const chosen = new URLSearchParams(location.search);
  for (const r of radios) if (r.value && chosen.get(r.name) === r.value) {
    r.checked = true;
    r.closest('details').open = true;
  }
  search.value = chosen.get('q') || '';
  if (location.search) find();
  for (const r of radios) r.addEventListener('change', () => { find(); keep(); });
  search.addEventListener('input', () => { find(); keep(); });

  button.addEventListener('click', () => {
    const sources = all('.ev details'), open = sources.some(d => !d.open);
    for (const d of sources) d.open = open;
    button.setAttribute('aria-pressed', open);
  });

  const make = (tag, values) => Object.assign(document.createElement(tag), values);
  if (navigator.clipboard) for (const h of all('.ev>li h3')) h.after(make('button', { className: 'copy', textContent: tools.dataset.copy }));
  // Links to an article lead to the first words of the sentence there, and each sentence has a link to itself.
  for (const d of all('.sources div[id^=m-]')) {
    const quote = d.querySelector('blockquote') || d.closest('.ev>li').querySelector('p[dir]');
    const opening = quote?.textContent.match(/[\p{L}\p{N}](\S*\s+){0,4}\S*[\p{L}\p{N}]/u);
    if (opening) for (const a of all('[href^=http]', d)) a.href += (a.hash ? '' : '#') + ':~:text=' + encodeURIComponent(opening[0]).replaceAll('-', '%2D');
    d.querySelector('.sum').append(' ', make('a', { href: '#' + d.id, textContent: '#' }));
  }
  main.addEventListener('click', async e => {
    const b = e.target.closest('.copy');
    if (!b) return;
    await navigator.clipboard.writeText(b.previousElementSibling.firstElementChild.href);
    b.textContent = tools.dataset.done;
    setTimeout(() => { b.textContent = tools.dataset.copy; }, 1500);
  });

  // j and k go from event to event.
  document.addEventListener('keydown', e => {
    if (!keys.checked || e.ctrlKey || e.metaKey || e.altKey || !/^[jk]$/.test(e.key) || e.target.matches('input,textarea,select')) return;
    const seen = items.filter(li => li.checkVisibility()), step = e.key === 'j' ? 1 : -1;
    const here = document.activeElement.closest('.ev>li');
    const top = seen.findIndex(li => li.getBoundingClientRect().top > 0);
    const at = here ? seen.indexOf(here) + step : step > 0 ? Math.max(top, 0) : top - 1;
    seen[Math.min(Math.max(at, 0), seen.length - 1)]?.querySelector('h3 a').focus();
  });

  addEventListener('hashchange', land);
  land();
})();
