import { $, h, fill, toast } from './dom.js';
import { ask, told } from './api.js';

/** How reports can come, as the control API takes it. */
const SCRIPTS = [
  ['comes two hours late', { late: 'PT2H' }],
  ['never comes', { lost: true }],
  ['is listed, but not called back', { without_callback: true }],
  ['is called back five minutes late', { callback_delay: 'PT5M' }],
  ['overtakes Dispatched', { dispatched_delay: 'PT1M' }],
  ['comes twice', { copies: 1 }],
  ['changes to Failed 150 an hour later', { then: { status: 'Failed', code: 150, delay: 'PT1H' } }],
  ['has an unknown status', { poison: 'unknown_status' }],
  ['has no fields', { poison: 'without_fields' }],
  ['has fields of wrong types', { poison: 'wrong_types' }],
  ['is not an object', { poison: 'not_an_object' }],
];

export function startScripts() {
  const kind = h('select', { id: 'script-kind' }, [['number', 'Number is'], ['prefix', 'Number begins with'],
    ['suffix', 'Number ends with'], ['', 'All']].map(([value, label]) => h('option', { value }, label)));
  const digits = h('input', { id: 'script-digits', inputmode: 'tel', placeholder: '+4479', autocomplete: 'off' });
  const share = h('input', { type: 'number', id: 'script-share', min: '1', max: '100', value: '100', required: '' });
  const what = h('select', { id: 'script-what' }, SCRIPTS.map(([label]) => h('option', { value: label }, label)));
  kind.addEventListener('change', () => { digits.disabled = kind.value === ''; });
  const add = (event) => {
    event.preventDefault();
    if (kind.value && !/\d/.test(digits.value)) {
      toast('Which number?', true);
      digits.focus();
      return;
    }
    const rule = { ...SCRIPTS.find(([label]) => label === what.value)[1],
      ...(kind.value ? { [kind.value]: digits.value.replace(/\D/g, '') } : {}),
      ...(share.value === '100' ? {} : { probability: Number(share.value) / 100 }) };
    told(ask('POST', '/report_scripts', rule).then(() => { toast('From now on.'); openScripts(); }));
  };
  return h('form', { class: 'stacked', onsubmit: add },
    h('h3', {}, 'How it is reported'),
    h('ul', { class: 'rules', id: 'scripts' }),
    h('div', { class: 'fields' },
      h('label', { class: 'wide' }, 'If', kind),
      h('label', { class: 'wide' }, 'Digits', digits),
      h('label', { class: 'full' }, 'the final report', what),
      h('label', { class: 'wide' }, 'Share of numbers, %', share)),
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: clear }, 'Clear scripts'),
      h('button', { type: 'submit', class: 'primary' }, 'Add script')));
}

export function openScripts() {
  told(ask('GET', '/report_scripts').then(show));
}

function clear() {
  told(ask('DELETE', '/report_scripts').then(() => { toast('Reports come as they should.'); openScripts(); }));
}

function show(rules) {
  fill($('scripts'), rules.map((rule) => h('li', {},
    h('span', {}, `${concerned(rule)}${rule.probability < 1 ? `, ${+(rule.probability * 100).toFixed(1)} % of them` : ''}`),
    h('span', { class: 'pill tone-stopped' }, describe(rule)))));
}

function concerned({ number, prefix, suffix }) {
  if (number) {
    return `number is +${number}`;
  }
  return prefix ? `number begins with +${prefix}` : suffix ? `number ends with ${suffix}` : 'all';
}

/** In words, also for scripts that were made in code. */
function describe(rule) {
  const after = (duration) => duration.slice(1).replace('T', ' ').trim().toLowerCase();
  return [rule.lost && 'never comes', rule.late !== 'PT0S' && `${after(rule.late)} late`, rule.without_callback && 'no callback',
    rule.callback_delay !== 'PT0S' && `callback ${after(rule.callback_delay)} late`,
    rule.dispatched_delay !== 'PT0S' && `Dispatched ${after(rule.dispatched_delay)} late`,
    rule.copies > 0 && `${rule.copies + 1} times`, rule.then && `then ${rule.then.status} ${rule.then.code}`,
    rule.poison !== 'none' && rule.poison.replaceAll('_', ' ')].filter(Boolean).join(', ');
}
