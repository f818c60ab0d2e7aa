import { toast } from './dom.js';
import { view } from './store.js';

/** A control request's address, for the plan that is looked at. */
export function address(path, query = {}) {
  const { plan } = view();
  const all = new URLSearchParams({ ...query, ...(plan ? { plan } : {}) });
  return `/_simulator${path}${all.size ? '?' : ''}${all}`;
}

/** Asks the simulator; says what went wrong and throws. */
export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(address(path), {
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
