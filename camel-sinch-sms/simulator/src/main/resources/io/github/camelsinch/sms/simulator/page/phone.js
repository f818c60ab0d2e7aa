import { $, h, fill } from './dom.js';
import { encoding, near, parts, time, tone } from './format.js';
import { on } from './live.js';
import { look, view } from './store.js';
import { offerMessage } from './copy.js';
import { examine } from './parts.js';

let now = '';
let shown = '';

export function startPhone() {
  on('clock', (clock) => { now = clock.now; clockOnPhone(); });
  on('phone', show);
  render({ number: view().phone, messages: [] });
}

/** Another number was chosen: its messages come with the next event. */
export function openPhone() {
  if (shown !== view().phone) {
    render({ number: view().phone, messages: [] });
  }
}

function show(data) {
  if (data.number === view().phone) {
    render(data);
  }
}

function clockOnPhone() {
  const place = document.querySelector('.device .status time');
  if (place) {
    place.textContent = now ? time(now).slice(0, 5) : '';
  }
}

function render({ number, messages }) {
  const log = document.querySelector('.device .log');
  const atEnd = !log || shown !== number || log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  const before = log ? log.scrollTop : 0;
  const isNew = shown !== number || !log;
  shown = number;
  if (isNew) {
    fill($('pane-phone'), chooser(number), device(number));
    clockOnPhone();
  }
  const place = document.querySelector('.device .log');
  fill(place, messages.length ? messages.map(bubble) : empty(number));
  place.scrollTop = atEnd ? place.scrollHeight : before;
}

function chooser(number) {
  const field = h('input', { type: 'tel', id: 'phone-number', value: number ? `+${number}` : '', placeholder: '+46700000001',
    'aria-label': 'Phone number to show', autocomplete: 'off' });
  return h('form', { class: 'inline', onsubmit: (event) => {
    event.preventDefault();
    look({ phone: field.value.replace(/\D/g, ''), tab: 'phone' });
  } }, field, h('button', { type: 'submit' }, 'Show'),
  number && h('button', { type: 'button', title: 'List only messages to this number', onclick: () => look({ q: `to:${number}` }) },
    'Filter'));
}

function device(number) {
  return h('div', { class: 'device' },
    h('div', { class: 'status', 'aria-hidden': 'true' }, h('time'), h('span', { class: 'notch' }), h('span', {}, '▂▄▆█')),
    h('h3', {}, number ? `+${number}` : 'Phone'),
    h('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': number ? `Messages of +${number}` : 'Messages' }));
}

function empty(number) {
  return h('p', { class: 'hint' }, number ? 'No messages to this number.' : 'Choose a number in the list to see its phone.');
}

function bubble(message) {
  const kind = tone(message.status);
  return h('article', { class: `bubble tone-${kind}` },
    h('header', {}, h('b', {}, message.from || 'no sender'), h('time', { datetime: message.at }, near(message.at, now))),
    h('p', {}, message.text === null ? '(a parameter has no value)' : message.text),
    h('footer', {},
      h('span', { class: `pill tone-${kind}` }, message.status, kind === 'failed' || kind === 'stopped' ? ` ${message.code}` : ''),
      h('button', { type: 'button', class: 'link', title: 'Why so many parts?', onclick: () => examine(message.text || '') },
        `${parts(message.parts)} · ${encoding(message.encoding)}`),
      h('button', { type: 'button', class: 'icon copy', 'aria-label': 'Copy this message', title: 'Copy as …',
        onclick: () => offerMessage(message) })));
}
