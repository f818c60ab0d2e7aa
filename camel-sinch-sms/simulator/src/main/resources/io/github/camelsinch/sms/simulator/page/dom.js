// Elements are made of nodes and text only: nothing that came in a message is ever read as HTML.

export const $ = (id) => document.getElementById(id);

/** Makes an element. Properties starting with "on" are listeners; null and false children are left out. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (key === 'class') {
      element.className = value;
    } else if (key in element && typeof value !== 'string') {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
}

/** Changes a text only if it is another one: the browser then has nothing to do. */
export function text(element, value) {
  const wanted = String(value);
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/**
 * Keeps one element for each item while it is there: what is focused, or being clicked, is not taken away by news.
 * {shown} is a map of the place's own, empty at first; {create} makes {element, update(item)}.
 */
export function arrange(place, shown, items, create) {
  const wanted = new Set(items.map((item) => item.id));
  for (const [id, one] of shown) {
    if (!wanted.has(id)) {
      one.element.remove();
      shown.delete(id);
    }
  }
  items.forEach((item, i) => {
    if (!shown.has(item.id)) {
      shown.set(item.id, create(item));
    }
    const { element, update } = shown.get(item.id);
    update(item);
    if (place.children[i] !== element) {
      place.insertBefore(element, place.children[i] || null);
    }
  });
}

let toastTimer;

/** Says something in passing. */
export function toast(message, bad = false) {
  const place = $('toast');
  place.textContent = message;
  place.className = bad ? 'shown bad' : 'shown';
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { place.className = ''; }, bad ? 6000 : 2500);
}

/** Asks before something that cannot be undone. */
export function confirm(title, explanation, action, run) {
  const dialog = $('confirm');
  fill(dialog,
    h('h2', { id: 'confirm-title' }, title),
    h('p', {}, explanation),
    h('div', { class: 'actions' },
      h('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, 'Keep it'),
      h('button', { type: 'button', class: 'danger', onclick: () => { dialog.close(); run(); } }, action)));
  dialog.showModal();
}
