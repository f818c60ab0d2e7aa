import { $, arrange, h, fill, text } from './dom.js';
import { content, encoding, isBinary, near, parts, time, tone } from './format.js';
import { on, onClock } from './live.js';
import { look, view } from './store.js';
import { offerMessage } from './copy.js';
import { examine } from './parts.js';

const bubbles = new Map();
let now = '';
let shown = '';
let told = null;

export function startPhone() {
  onClock((latest, isOtherDay) => {
    now = latest;
    clockOnPhone();
    if (isOtherDay) {
      render(told);
    }
  });
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

function render(data) {
  const { number, messages } = data;
  told = data;
  const log = document.querySelector('.device .log');
  const atEnd = !log || shown !== number || log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  const before = log ? log.scrollTop : 0;
  const isNew = shown !== number || !log;
  shown = number;
  if (isNew) {
    bubbles.clear();
    fill($('pane-phone'), chooser(number), device(number));
    clockOnPhone();
  }
  const place = document.querySelector('.device .log');
  if (messages.length === 0 || bubbles.size === 0) {
    bubbles.clear();
    fill(place, messages.length === 0 && empty(number));
  }
  arrange(place, bubbles, messages, bubble);
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
  let shown = message;
  const at = h('time', { datetime: message.at });
  const status = h('span');
  const size = `${parts(message.parts)} · ${encoding(message.encoding)}`;
  const element = h('article', {},
    h('header', {}, h('b', {}, message.from || 'no sender'), at),
    h('p', {}, content(message)),
    h('footer', {},
      status,
      isBinary(message) ? h('small', {}, size)
        : h('button', { type: 'button', class: 'link', title: 'Why so many parts?', onclick: () => examine(message.text || '') }, size),
      h('button', { type: 'button', class: 'icon copy', 'aria-label': 'Copy this message', title: 'Copy as …',
        onclick: () => offerMessage(shown) })));
  const update = (latest) => {
    shown = latest;
    const kind = tone(latest.status);
    element.className = `bubble tone-${kind}`;
    status.className = `pill tone-${kind}`;
    text(status, kind === 'failed' || kind === 'stopped' ? `${latest.status} ${latest.code}` : latest.status);
    at.dateTime = latest.at;
    text(at, near(latest.at, now));
  };
  return { element, update };
}
