// What the page looks at lives in its address, so that it can be sent to somebody, kept, and gone back to.

const KEYS = ['plan', 'q', 'phone', 'batch', 'tab'];
const listeners = [];
let state = read();

function read() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) || '']));
}

function address() {
  const query = new URLSearchParams(KEYS.filter((key) => state[key]).map((key) => [key, state[key]]));
  return query.size ? `/?${query}` : '/';
}

export const view = () => state;

/** Looks at something else; with {replace} without a step in the browser's history, as while typing. */
export function look(change, { replace = false } = {}) {
  const before = state;
  state = { ...state, ...change };
  if (KEYS.every((key) => state[key] === before[key])) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', address());
  listeners.forEach((listener) => listener(state, before));
}

export function onLook(listener) {
  listeners.push(listener);
}

addEventListener('popstate', () => {
  const before = state;
  state = read();
  listeners.forEach((listener) => listener(state, before));
});
