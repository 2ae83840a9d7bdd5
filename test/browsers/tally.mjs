/** Counts a run of element tests for the test script. */
import {mkdirSync, writeFileSync} from 'node:fs';

export function tally() {
  return {
    onTestRunFinished({sessions}) {
      const count = {passed: 0, failed: 0, failures: []};
      for (const {testResults, errors = [], browser, testFile} of sessions) {
        const add = (suite) => {
          for (const test of suite.tests.filter(({skipped}) => !skipped)) {
            count[test.passed ? 'passed' : 'failed']++;
            if (!test.passed) count.failures.push(`${browser.name}: ${test.name}`);
          }
          suite.suites.forEach(add);
        };
        if (testResults) add(testResults);
        count.failed += errors.length;
        for (const {message} of errors) count.failures.push(`${browser.name}: ${testFile} ${message}`);
      }
      mkdirSync('out', {recursive: true});
      console.log(
        `${count.passed} passed, ${count.failed} failed in ${new Set(sessions.map(({browser}) => browser.name)).size} engines`,
      );
      writeFileSync('out/elements.tally.json', JSON.stringify(count));
    },
  };
}
