/** Numbers that stand for texts in tables too large to hold the texts themselves. */

/** Two rounds of multiply-and-xor over UTF-16 units, each of 32 bits; they are as good as independent. */
export function hashes(text: string): [high: number, low: number] {
  let high = 0x1b873593;
  let low = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (low >>> 16), 0x27d4eb2f);
  low = Math.imul(low ^ (high >>> 16), 0x165667b1);
  return [high >>> 0, low >>> 0];
}

/** A whole number below 2^53 that Neo4j and JavaScript both hold exactly. */
export function fingerprint(text: string): number {
  const [high, low] = hashes(text);
  return (high & 0x1fffff) * 0x1_0000_0000 + low;
}
