/** What a query may use. Whatever does not stand here may not be used, so that what is new is refused, not let in. */

/** In small letters. They read the graph and its schema; none reaches a file, an address, or the server's state. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  'db.index.fulltext.listavailableanalyzers',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'db.labels',
  'db.ping',
  'db.propertykeys',
  'db.relationshiptypes',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.schema.visualization',
]);

/** In small letters. All that Cypher itself brings, except those that name other graphs or belong to LOAD CSV. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos all any asin atan atan2 avg btrim ceil ceiling char_length character_length coalesce collect cos cosh
  cot coth count date datetime degrees duration e elementid endnode exists exp floor haversin head id isempty isnan
  keys labels last left length localdatetime localtime log log10 lower ltrim max min nodes none normalize nullif
  percentilecont percentiledisc pi point properties radians rand randomuuid range reduce relationships replace
  reverse right round rtrim sign sin single sinh size split sqrt startnode stdev stdevp substring sum tail tan tanh
  time timestamp toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist
  tointegerornull tolower tostring tostringlist tostringornull toupper trim type upper valuetype
  date.realtime date.statement date.transaction date.truncate
  datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction
  datetime.truncate duration.between duration.indays duration.inmonths duration.inseconds
  localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
  localtime.realtime localtime.statement localtime.transaction localtime.truncate
  time.realtime time.statement time.transaction time.truncate
  point.distance point.withinbbox vector.similarity.cosine vector.similarity.euclidean
  shortestpath allshortestpaths`.split(/\s+/),
);

/** Words that a bracket may follow without being a function's. */
export const BEFORE_BRACKET: ReadonlySet<string> = new Set(
  `match where and or xor not in return with unwind call when then else case on distinct by limit skip offset
  contains is shortest path paths group groups walk trail acyclic elements different from foreach create merge set
  delete insert remove filter let yield union optional order`.split(/\s+/),
);

/**
 * The steps that a plan may take, without what stands in brackets behind their names, and without `Partitioned`
 * before them. Those that write, change the schema, show or end what is the server's, read files or open
 * transactions of their own are left out.
 */
export const OPERATORS: ReadonlySet<string> = new Set(
  `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker BFSPruningVarLengthExpand
  BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan
  DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
  DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedRelationshipUniqueIndexSeek
  DirectedRelationshipUniqueIndexSeekByRange DirectedUnionRelationshipTypesScan Distinct Eager EagerAggregation
  EmptyResult EmptyRow Error ExhaustiveLimit Expand Filter IntersectionNodeByLabelsScan LegacyShortestPath
  LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek
  NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan
  NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin
  NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NonFuseable NullifyMetadata Optional
  OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PathPropagatingBFS
  PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat
  RepeatOptions RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath SimulatedExpand
  SimulatedFilter SimulatedNodeScan Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top Top1WithTies
  TriadicBuild TriadicFilter TriadicSelection UndirectedAllRelationshipsScan
  UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
  UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek
  UndirectedRelationshipUniqueIndexSeekByRange UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan
  Unwind ValueHashJoin VarLengthExpand`.split(/\s+/),
);
