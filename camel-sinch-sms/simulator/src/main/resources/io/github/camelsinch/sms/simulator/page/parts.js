import { $, h, fill, toast } from './dom.js';
import { encoding, number, parts } from './format.js';
import { look } from './store.js';
import { ask, told } from './api.js';

const EXAMPLE = 'Hi Ann, your parcel is waiting at Café Ł. Pick it up until 18:00.';
let timer;

export function startParts() {
  const area = h('textarea', { id: 'parts-text', rows: '5', oninput: soon, 'aria-describedby': 'parts-result' });
  area.value = EXAMPLE;
  fill($('pane-parts'),
    h('label', { for: 'parts-text' }, 'Text'), area,
    h('div', { id: 'parts-result', 'aria-live': 'polite' }),
    h('form', { class: 'send', onsubmit: send },
      h('h3', {}, 'Send it to this simulator'),
      h('label', {}, 'To ', h('input', { type: 'tel', id: 'send-to', value: '+46700000001', required: '', autocomplete: 'off' })),
      h('label', {}, 'From ', h('input', { id: 'send-from', value: 'Acme', autocomplete: 'off' })),
      h('button', { type: 'submit', class: 'primary' }, 'Send')));
}

/** Shows the parts of a text. */
export function examine(text) {
  $('parts-text').value = text;
  look({ tab: 'parts' });
  update();
}

export function update() {
  told(ask('POST', '/segment', { text: $('parts-text').value }).then(show));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(update, 120);
}

function show(result) {
  const costly = new Set(result.costly.map((one) => one.character));
  fill($('parts-result'),
    h('p', { class: 'verdict' }, h('b', {}, parts(result.number_of_parts)), ` · ${encoding(result.encoding)} · `,
      `${number(result.length)} ${result.encoding === 'UCS2' ? 'units' : 'septets'}, ${result.remaining_in_last_part} left`),
    h('ol', { class: 'cut' }, result.parts.map((part, i) => h('li', { class: `part-${i % 4}` },
      h('small', {}, `${i + 1} · ${part.length}/${result.part_capacity}`), h('p', {}, marked(part.text, costly))))),
    result.costly.length > 0 && why(result),
    result.plain && h('p', { class: 'tip' }, `Written with plain signs it would be ${parts(result.plain.number_of_parts)} of `,
      `${encoding(result.plain.encoding)}. `,
      h('button', { type: 'button', class: 'link', onclick: () => examine(result.plain.text) }, 'Write it so')));
}

/** Text with the costly characters marked. */
function marked(text, costly) {
  const pieces = [];
  let plain = '';
  for (const character of text) {
    if (costly.has(character)) {
      pieces.push(plain, h('mark', {}, character));
      plain = '';
    } else {
      plain += character;
    }
  }
  return [...pieces, plain];
}

function why(result) {
  return [
    h('p', {}, result.encoding === 'UCS2'
      ? 'These characters are not in the GSM alphabet. One of them is enough to make all parts UCS-2, which hold less than half:'
      : 'These characters take two places each:'),
    h('ul', { class: 'costly' }, result.costly.slice(0, 12).map((one) => h('li', {},
      h('mark', {}, one.character), ` ${one.name || ''} `, h('small', {}, `${one.code_point} × ${one.count}`)))),
  ];
}

function send(event) {
  event.preventDefault();
  const from = $('send-from').value.trim();
  const body = { to: [$('send-to').value.trim()], ...(from ? { from } : {}), body: $('parts-text').value };
  told(ask('POST', '/batches', body).then((batch) => {
    toast('Accepted.');
    look({ phone: batch.to[0], tab: 'phone' });
  }));
}
