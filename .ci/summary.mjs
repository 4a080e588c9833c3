/**
 * Reads the notes on the steps and the reports of the tests, and says how many passed and failed. A test that a run
 * passed over must have run in another: one that ran nowhere has failed.
 *
 * Usage: node summary.mjs RESULTS.TSV
 */
import { readFileSync } from 'node:fs';

const [, , notes] = process.argv;
const counts = { passed: 0, failed: 0 };
const faults = [];
/** @type {Map<string, 'passed' | 'failed' | 'not run'>} */
const states = new Map();

for (const line of readFileSync(notes, 'utf8').trim().split('\n')) {
  const [name, seconds, code, report] = line.split('\t');
  if (report) readReport(name, code, report);
  else if (code === '0') counts.passed += 1;
  else fail(name);
  console.log(`${seconds.padStart(5)} s  ${name}`);
}
for (const [test, state] of states) {
  if (state === 'passed') counts.passed += 1;
  else fail(`${test}${state === 'failed' ? '' : ' (not run)'}`);
}
for (const fault of faults) console.log(`failed: ${fault}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function readReport(name, code, path) {
  let files;
  try {
    files = JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    fail(`${name} (no report)`);
    return;
  }
  let failures = 0;
  for (const file of files) {
    const where = file.name.replace(`${process.cwd()}/`, '');
    const results = file.assertionResults;
    for (const [index, { fullName, status }] of results.entries()) {
      const twin = results.slice(0, index).filter((other) => other.fullName === fullName).length;
      const key = `${where}: ${fullName}${twin ? ` (${twin + 1})` : ''}`;
      if (status === 'failed') failures += 1;
      note(key, status === 'passed' || status === 'failed' ? status : 'not run');
    }
    if (file.status === 'failed' && !results.some(({ status }) => status === 'failed')) {
      failures += 1;
      fail(where);
    }
  }
  if (code !== '0' && failures === 0) fail(`${name} (ended with ${code})`);
}

/** A failure stands, whatever another run says; a pass stands against not having run. */
function note(key, state) {
  const before = states.get(key);
  if (before === 'failed' || (before === 'passed' && state === 'not run')) return;
  states.set(key, state);
}

function fail(what) {
  counts.failed += 1;
  faults.push(what);
}
