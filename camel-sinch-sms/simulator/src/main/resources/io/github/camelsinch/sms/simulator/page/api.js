import { toast } from './dom.js';

const ROOT = '/_simulator';

/** Asks the simulator; says what went wrong and throws. */
export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(ROOT + path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (e) {
    toast('The simulator does not answer.', true);
    throw e;
  }
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    const reason = (json && json.text) || `HTTP ${response.status}`;
    toast(reason, true);
    throw new Error(reason);
  }
  return json;
}

/** For listeners: what went wrong has been said. */
export const told = (promise) => promise.catch(() => undefined);
