import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEO4J_VERSION } from '../../../graph/database/local/jar-list.ts';
import { packageFile } from '../../../graph/installation.ts';

interface Service {
  image?: string;
  ports?: string[];
  environment: Record<string, string>;
}

describe('docker-compose.yml', () => {
  const { services } = parse(readFileSync(packageFile('docker-compose.yml'), 'utf8')) as {
    services: Record<'password' | 'neo4j' | 'telusur', Service>;
  };

  it('runs the same Neo4j as the local database', () => {
    expect(services.neo4j.image).toBe(`neo4j:${NEO4J_VERSION}-community`);
    expect(services.password.image).toBe(services.neo4j.image);
  });

  it('opens no port beyond loopback', () => {
    expect(services.neo4j.ports).toBeUndefined();
    expect(services.telusur.ports).toHaveLength(1);
    expect(services.telusur.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('holds no secret', () => {
    const settings = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const secrets = settings.filter(([name]) => /PASSWORD|TOKEN|AUTH/.test(name));
    expect(secrets).toHaveLength(4);
    for (const [name, value] of secrets) {
      if (name.endsWith('_FILE')) expect(value).toMatch(/^\//);
      else expect(value).toBe(`\${${name}:-}`);
    }
  });
});
