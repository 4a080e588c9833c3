import { Neo4jContainer, type StartedNeo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../graph/database/connect.ts';
import { NEO4J_VERSION } from '../../../graph/database/local/jar-list.ts';
import { isOurs } from '../../../graph/database/ownership.ts';

const required = process.env['TELUSUR_REQUIRE_DOCKER'] === '1';
const engineAnswers = await getContainerRuntimeClient().then(
  () => true,
  () => false,
);

describe.skipIf(!engineAnswers && !required)('Neo4j in a container', () => {
  let container: StartedNeo4jContainer;
  let address: Record<string, string>;

  beforeAll(async () => {
    container = await new Neo4jContainer(`neo4j:${NEO4J_VERSION}-community`).start();
    address = {
      NEO4J_URI: container.getBoltUri(),
      NEO4J_USER: container.getUsername(),
      NEO4J_PASSWORD: container.getPassword(),
    };
  });

  afterAll(async () => {
    await container.stop();
  });

  it('is opened by its address, in the version that the local one has too', async () => {
    const database = await openDatabase({ env: address });
    expect(database).toMatchObject({ origin: 'environment', version: NEO4J_VERSION });
    await database.close();
  });

  it('is somebody else’s, until they say that it was made for Telusur', async () => {
    const theirs = await openDatabase({ env: address });
    const made = await openDatabase({ env: { ...address, TELUSUR_OWN_DATABASE: 'true' } });
    expect(await isOurs(theirs)).toBe(false);
    expect(await isOurs(made)).toBe(true);
    await theirs.close();
    await made.close();
  });

  it('refuses a wrong password in one clear line', async () => {
    const opening = openDatabase({ env: { ...address, NEO4J_PASSWORD: 'not the password' } });
    await expect(opening).rejects.toMatchObject({ code: 'wrong_password' });
  });
});
