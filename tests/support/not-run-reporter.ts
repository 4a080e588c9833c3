/** Lists by name what a run passed over, so that nobody takes it for passed. */
import type { Reporter, TestModule, Vitest } from 'vitest/node';

export default class NotRunReporter implements Reporter {
  #picked = false;

  onInit(vitest: Vitest): void {
    // Whoever picks tests by name knows that the others do not run.
    this.#picked = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#picked) return;
    const names = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`),
    );
    if (names.length > 0)
      process.stdout.write(`\nNot run:\n${names.map((name) => `  ${name}\n`).join('')}\n`);
  }
}
