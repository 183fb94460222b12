/**
 * The data of an SDK's model. Some SDKs declare classes for what they take as plain objects; this is the type of such an
 * object, with the same fields all the way down.
 */
export type Plain<Model> = Model extends (...input: never) => unknown
  ? Model
  : { [Field in keyof Model]: Plain<Model[Field]> };
