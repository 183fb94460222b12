import { analyzeSync, LiquidError, Output, TypeGuards, type Liquid, type Template, type Variables } from 'liquidjs';

/** A variable that a Liquid text names, such as `first_name` or `lead.message`. */
interface LiquidVariable {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One `{{ … }}` of a Liquid text. */
interface LiquidOutput {
  readonly names: readonly string[];
  readonly line: number;
  /** True when it ends in words of its own, as in `| fallback: 'there'`. */
  readonly hasFallback: boolean;
}

export type LiquidReading =
  | { readonly variables: readonly LiquidVariable[]; readonly outputs: readonly LiquidOutput[] }
  | { readonly fault: { readonly line: number; readonly message: string; readonly cure: string } };

/** Reads what a Liquid text would say, without saying it; or why it cannot be read. */
export function readLiquid(engine: Liquid, source: string): LiquidReading {
  try {
    const templates = engine.parse(source);
    return {
      variables: variablesIn(analyzeSync(templates, { partials: false }).globals),
      outputs: outputsIn(templates),
    };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const [line] = error.token.getPosition();
    return {
      fault: {
        line: line ?? 1,
        message: `This is no valid Liquid: ${error.message.replace(/, line:\d+, col:\d+$/, '')}.`,
        cure: 'Check the braces, quotes and names around this line; README.md lists what may stand there.',
      },
    };
  }
}

function variablesIn(variables: Variables): LiquidVariable[] {
  return Object.values(variables).flatMap((uses) =>
    uses.map((variable) => ({ name: variable.toString(), line: variable.location.row })),
  );
}

function outputsIn(templates: readonly Template[]): LiquidOutput[] {
  return templates.flatMap((template) =>
    template instanceof Output ? [outputOf(template)] : outputsIn(childrenOf(template)),
  );
}

function childrenOf(template: Template): Template[] {
  const step = template.children?.(false, true).next();
  return step?.done === true ? step.value : [];
}

function outputOf(output: Output): LiquidOutput {
  const fallback = output.value.filters.find(({ name }) => name === 'fallback')?.args[0];
  const [line] = output.token.getPosition();
  return {
    names: variablesIn(analyzeSync([output]).globals).map(({ name }) => name),
    line: line ?? 1,
    hasFallback: TypeGuards.isQuotedToken(fallback) && fallback.content.trim() !== '',
  };
}
