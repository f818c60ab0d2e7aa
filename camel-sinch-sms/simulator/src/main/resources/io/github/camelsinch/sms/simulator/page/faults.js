import { $, h, fill, toast } from './dom.js';
import { tone } from './format.js';
import { ask, told } from './api.js';
import { startRules, openRules } from './rules.js';
import { startScripts, openScripts } from './scripts.js';

const STATUSES = ['Delivered', 'Failed', 'Rejected', 'Aborted', 'Expired', 'Deleted', 'Unknown', 'Dispatched'];

export function startFaults() {
  fill($('pane-faults'), startRules(), outcomes(), startScripts());
  openRules();
}

export function openFaults() {
  openRules();
  openScripts();
  told(ask('GET', '/outcomes').then((data) => showOutcomes(data.outcomes)));
}

function outcomes() {
  const kind = h('select', { id: 'outcome-kind' }, [['number', 'Number is'], ['prefix', 'Number begins with'],
    ['suffix', 'Number ends with'], ['otherwise', 'All others']].map(([value, label]) => h('option', { value }, label)));
  const digits = h('input', { id: 'outcome-digits', inputmode: 'tel', placeholder: '+4479', autocomplete: 'off' });
  const status = h('select', { id: 'outcome-status' }, STATUSES.map((one) => h('option', { value: one, selected: one === 'Failed' }, one)));
  const code = h('input', { type: 'number', id: 'outcome-code', min: '0', max: '9999', value: '150', required: '' });
  const delay = h('input', { type: 'number', id: 'outcome-delay', min: '0', step: 'any', value: '0', required: '' });
  kind.addEventListener('change', () => { digits.disabled = kind.value === 'otherwise'; });
  const add = (event) => {
    event.preventDefault();
    if (kind.value !== 'otherwise' && !/\d/.test(digits.value)) {
      toast('Which number?', true);
      digits.focus();
      return;
    }
    const target = kind.value === 'otherwise' ? {} : { [kind.value]: digits.value.replace(/\D/g, '') };
    told(ask('POST', '/outcomes', { ...target, status: status.value, code: Number(code.value), delay: `PT${delay.value}S` })
      .then(() => { toast('From now on.'); openFaults(); }));
  };
  return h('form', { class: 'stacked', onsubmit: add },
    h('h3', {}, 'What becomes of messages'),
    h('ul', { class: 'rules', id: 'outcomes' }),
    h('div', { class: 'fields' },
      h('label', { class: 'wide' }, 'If', kind),
      h('label', { class: 'wide' }, 'Digits', digits),
      h('label', { class: 'wide' }, 'then', status),
      h('label', {}, 'Code', code),
      h('label', {}, 'After, s', delay)),
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: clear }, 'Clear all'),
      h('button', { type: 'submit', class: 'primary' }, 'Add rule')),
    h('p', { class: 'hint' }, 'Without any rule: numbers +9990000ccc end with code ccc, such as +9990000402.'));
}

function clear() {
  told(ask('DELETE', '/outcomes').then(() => { toast('Every message is delivered again.'); openFaults(); }));
}

function showOutcomes(rules) {
  const label = { number: 'is +', prefix: 'begins with +', suffix: 'ends with ' };
  const concerns = (rule) => {
    if (rule.kind === 'rule') {
      return 'a rule in code';
    }
    return rule.kind === 'otherwise' ? 'all others' : `number ${label[rule.kind]}${rule.digits}`;
  };
  fill($('outcomes'), rules.map((rule) => h('li', {},
    h('span', {}, concerns(rule)),
    rule.then.map((one) => h('span', { class: `pill tone-${tone(one.status)}` },
      `${one.status} ${one.code}${one.delay === 'PT0S' ? '' : ` after ${one.delay.slice(2).toLowerCase()}`}`)))));
}
