/** The exchange shape kg-gold/0.1, as far as tests look into it. */

export interface GoldMention {
  sentence: number;
  start: number;
  end: number;
  text: string;
}

export interface GoldEntity {
  id: string;
  kind: string;
  /** Other kinds that are right as well. */
  alsoKinds?: string[];
  labelId: string;
  labelEn: string;
  aliases: string[];
  /** 1 what an analyst would demand, 2 what is right and may be missed. */
  tier?: 1 | 2;
  mentions: GoldMention[];
}

export interface GoldRelation {
  id: string;
  subject: string;
  type: string;
  /** Other types that are right as well. */
  acceptTypes?: string[];
  object: string;
  tier?: 1 | 2;
  mode: string;
  citation: string | null;
  props: Record<string, unknown>;
  evidence: { sentence: number; start: number; end: number; quote: string };
}

export interface GoldGraph {
  meta: { lang: 'id' | 'en' };
  sentences: { index: number; start: number; end: number; text: string }[];
  entities: GoldEntity[];
  relations: GoldRelation[];
  /** What the text denies; hand-made graphs have none. */
  denied?: GoldRelation[];
}

/** A hand-made graph with the text it was made from. */
export interface Gold extends GoldGraph {
  text: string;
}
