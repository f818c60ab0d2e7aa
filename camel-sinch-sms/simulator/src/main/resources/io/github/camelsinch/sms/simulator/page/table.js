import { $, arrange, h, fill, text } from './dom.js';
import { content, date, dateTime, encoding, number, shortId, time, tone } from './format.js';
import { on, onClock } from './live.js';
import { look, view } from './store.js';
import { offerMessage } from './copy.js';
import { welcome } from './welcome.js';

const rows = new Map();
let now = '';
let found = null;
let onMore = null;
let isPointedAt = false;

export function startTable(more) {
  onMore = more;
  onClock((time, isOtherDay) => {
    now = time;
    if (isOtherDay && found) {
      show(found);
    }
  });
  on('messages', show);
  $('more').addEventListener('click', () => onMore());
  $('rows').addEventListener('pointerover', (event) => { isPointedAt = event.pointerType === 'mouse'; });
  $('rows').addEventListener('pointerleave', () => {
    isPointedAt = false;
    if (found) {
      show(found);
    }
  });
  $('rows').addEventListener('focusout', () => setTimeout(() => found && show(found)));
  $('rows').addEventListener('keydown', walk);
}

/** Marks the row of the phone that is open. */
export function markSelected() {
  for (const row of rows.values()) {
    row.element.classList.toggle('selected', row.number === view().phone);
  }
}

/** Rows that move away under the pointer cannot be read or clicked: they stay, and only their states go on. */
function isHeld() {
  return rows.size > 0 && (isPointedAt || $('rows').querySelector(':focus-visible') !== null);
}

function show(data) {
  const sameSearch = found !== null && found.q === view().q;
  found = { ...data, q: view().q };
  const held = sameSearch && isHeld();
  $('held').hidden = !held;
  // said aloud after a search, not whenever a message comes
  $('found').setAttribute('aria-live', sameSearch ? 'off' : 'polite');
  text($('found'), data.total === data.kept ? `${number(data.total)} messages` : `${number(data.total)} of ${number(data.kept)}`);
  if (held) {
    data.messages.filter((message) => rows.has(message.id)).forEach((message) => rows.get(message.id).update(message));
  } else {
    arrange($('rows'), rows, data.messages, createRow);
  }
  $('more').hidden = data.messages.length >= Math.min(data.total, 500);
  nothing(data);
}

function createRow(message) {
  const at = h('span');
  const day = h('small');
  const body = h('span', { class: 'text' });
  const pieces = h('b');
  const alphabet = h('small');
  const status = h('span', {});
  const code = h('small');
  const reference = h('small');
  let shown = message;
  const element = h('tr', { 'data-id': String(message.id) },
    h('td', { class: 'at' }, at, day),
    h('td', { class: 'who' },
      h('button', { type: 'button', class: 'link number', onclick: () => look({ phone: shown.number, tab: 'phone' }) },
        `+${message.number}`),
      h('small', {}, message.from || 'no sender')),
    h('td', { class: 'what' }, body),
    h('td', { class: 'size' }, pieces, alphabet),
    h('td', { class: 'state' }, status, code),
    h('td', { class: 'origin' },
      h('button', { type: 'button', class: 'link id', title: `Batch ${message.batch_id}`,
        onclick: () => look({ batch: message.batch_id, tab: 'batch' }) }, shortId(message.batch_id)),
      reference),
    h('td', { class: 'tools' },
      h('button', { type: 'button', class: 'icon copy', title: 'Copy as curl, Camel route or assertion',
        'aria-label': `Copy the message to +${message.number}`, onclick: () => offerMessage(shown) })));
  element.addEventListener('click', (event) => {
    if (!event.target.closest('button') && getSelection().isCollapsed) {
      look({ phone: shown.number, tab: 'phone' });
    }
  });
  const update = (latest) => {
    shown = latest;
    text(at, time(latest.at));
    text(day, date(latest.at) === date(now) ? '' : date(latest.at));
    at.parentElement.title = `${dateTime(latest.at)} UTC`;
    text(body, content(latest));
    text(pieces, latest.parts);
    pieces.dataset.unit = latest.parts === 1 ? ' part ' : ' parts ';
    text(alphabet, encoding(latest.encoding));
    status.className = `pill tone-${tone(latest.status)}`;
    text(status, latest.status);
    text(code, `code ${latest.code}`);
    text(reference, latest.client_reference || '');
    element.classList.toggle('selected', latest.number === view().phone);
  };
  return { element, update, number: message.number };
}

function nothing(data) {
  const place = $('nothing');
  const kind = data.total > 0 ? '' : data.kept > 0 ? 'search' : 'empty';
  if (place.dataset.kind === kind) {
    return;
  }
  place.dataset.kind = kind;
  place.hidden = kind === '';
  if (kind === 'search') {
    fill(place, h('p', {}, 'No message matches.'),
      h('button', { type: 'button', onclick: () => look({ q: '' }) }, 'Show all'));
  } else if (kind === 'empty') {
    fill(place, welcome());
  }
}

/** Arrow keys go from row to row in the column that has the focus. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const cell = event.target.closest('td');
  if (!step || !cell) {
    return;
  }
  const row = cell.parentElement[step > 0 ? 'nextElementSibling' : 'previousElementSibling'];
  const target = row && row.children[cell.cellIndex].querySelector('button');
  if (target) {
    event.preventDefault();
    target.focus();
  }
}
