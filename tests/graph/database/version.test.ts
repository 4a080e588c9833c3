import { expect, test } from 'vitest';
import { requireVersion } from '../../../graph/database/version.ts';

const ADDRESS = 'bolt://localhost:7687';

test.each(['5.26.0', '5.26.25', '5.27-aura', '2025.10.1', '6.0.0'])('Neo4j %s is new enough', (version) => {
  expect(() => requireVersion(version, ADDRESS)).not.toThrow();
});

test.each(['3.5.35', '4.4.38', '5.6.0', '5.25.1', ''])('Neo4j %j is not', (version) => {
  expect(() => requireVersion(version, ADDRESS)).toThrow(
    expect.objectContaining({ code: 'too_old', message: expect.stringContaining(ADDRESS) as string }),
  );
});
