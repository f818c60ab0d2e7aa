import { $, h, fill, toast } from './dom.js';
import { isBinary } from './format.js';

let about = { service_plan_id: 'demo-plan', token: null };

export function startCopy(facts) {
  about = facts;
}

const shell = (value) => `'${value.replaceAll("'", "'\\''")}'`;
const literal = (value) => JSON.stringify(value);

export function curl(body) {
  const token = about.token ? `'Authorization: Bearer ${about.token}'` : '"Authorization: Bearer $SINCH_TOKEN"';
  return `curl ${location.origin}/xms/v1/${about.service_plan_id}/batches \\\n  -H ${token} \\\n`
    + `  -H 'Content-Type: application/json' \\\n  -d ${shell(JSON.stringify(body))}`;
}

const endpoint = (from) => `sinch-sms:send${from ? `?from=${encodeURIComponent(from)}` : ''}`;

function javaRoute({ to, from, body }) {
  const numbers = to.map((one) => `+${one}`).join(',');
  return `from("direct:sms")\n    .setHeader("CamelSinchSmsTo", constant(${literal(numbers)}))\n`
    + `    .setBody(constant(${literal(body)}))\n    .to(${literal(endpoint(from))});`;
}

function yamlRoute({ to, from, body }) {
  const numbers = to.map((one) => `+${one}`).join(',');
  return `- route:\n    from:\n      uri: direct:sms\n      steps:\n        - setHeader:\n            name: CamelSinchSmsTo\n`
    + `            constant: ${literal(numbers)}\n        - setBody:\n            constant: ${literal(body)}\n`
    + `        - to: ${literal(endpoint(from))}`;
}

function question({ number, text, status }) {
  return `sinch.messages().to(${literal(`+${number}`)})${text ? `\n    .withText(${literal(text)})` : ''}`
    + `${status === 'Delivered' ? '\n    .delivered()' : ''}\n    .awaitOne();`;
}

/** What a message can be copied as. */
export function offerMessage(message) {
  const body = { to: [message.number], ...(message.from ? { from: message.from } : {}), body: message.text || '' };
  if (isBinary(message)) {
    toast('A binary message is copied from its batch.');
    return;
  }
  offer({
    curl: curl(body), 'Camel, Java': javaRoute(body), 'Camel, YAML': yamlRoute(body), JUnit: question(message),
  });
}

/** What a batch, as the API shows it, can be copied as. */
export function offerBatch(batch) {
  const { id, canceled, created_at, modified_at, expire_at, ...request } = batch;
  const isPlain = batch.type === 'mt_text' && !batch.parameters;
  offer({
    curl: curl(request),
    ...(isPlain ? { 'Camel, Java': javaRoute(batch), 'Camel, YAML': yamlRoute(batch) } : {}),
  });
}

function offer(snippets) {
  const dialog = $('copy');
  const area = h('textarea', { readonly: '', rows: '8', spellcheck: 'false', 'aria-label': 'What will be copied' });
  const choose = (name) => {
    area.value = snippets[name];
    dialog.querySelectorAll('[data-form]').forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.form === name)));
  };
  fill(dialog,
    h('h2', { id: 'copy-title' }, 'Copy as'),
    h('div', { class: 'choices' }, Object.keys(snippets).map((name) => h('button',
      { type: 'button', 'data-form': name, onclick: () => choose(name) }, name))),
    area,
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: () => dialog.close() }, 'Close'),
      h('button', { type: 'button', class: 'primary', autofocus: true, onclick: () => copy(area, dialog) }, 'Copy')));
  choose(Object.keys(snippets)[0]);
  dialog.showModal();
}

async function copy(area, dialog) {
  try {
    await copyText(area.value);
    dialog.close();
  } catch {
    area.select();
  }
}

/** Throws, and says what to do instead, if it is not allowed, or not on a secure origin. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (e) {
    toast('Press Ctrl+C to copy.');
    throw e;
  }
  toast('Copied.');
}
