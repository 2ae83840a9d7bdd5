/** Counts a run of element tests for the test script. */
import {mkdirSync, writeFileSync} from 'node:fs';

export function tally() {
  return {
    onTestRunFinished({sessions}) {
      const count = {passed: 0, failed: 0};
      const add = (suite) => {
        for (const test of suite.tests) if (!test.skipped) count[test.passed ? 'passed' : 'failed']++;
        suite.suites.forEach(add);
      };
      for (const {testResults, errors = []} of sessions) {
        if (testResults) add(testResults);
        count.failed += errors.length;
      }
      mkdirSync('out', {recursive: true});
      console.log(
        `${count.passed} passed, ${count.failed} failed in ${new Set(sessions.map(({browser}) => browser.name)).size} engines`,
      );
      writeFileSync('out/elements.tally.json', JSON.stringify(count));
    },
  };
}
