/** A plan as the console shows it. */
import type { PlanOperator } from '../../api/contract.ts';
import type { Properties } from '../../model.ts';

/** What is Neo4j's own bookkeeping, or a drawing of the whole plan in letters. */
const LEFT_OUT = new Set(['string-representation', 'Id', 'planner-impl', 'runtime-impl']);

/** What the driver's plans and profiled plans have in common. */
interface Operator {
  operatorType: string;
  arguments: object;
  identifiers: string[];
  children: Operator[];
}

/** With `Rows` and `DbHits` among the arguments where it was profiled. */
export function planView(plan: Operator): PlanOperator {
  return {
    operator: plan.operatorType.split('@')[0] ?? plan.operatorType,
    arguments: argumentsOf(plan),
    identifiers: plan.identifiers,
    children: plan.children.map(planView),
  };
}

function argumentsOf(plan: Operator): Properties {
  const view: Properties = {};
  for (const [name, value] of Object.entries(plan.arguments as Record<string, unknown>)) {
    if (LEFT_OUT.has(name)) continue;
    if (typeof value === 'bigint') view[name] = Number(value);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      view[name] = value;
    }
  }
  return view;
}
