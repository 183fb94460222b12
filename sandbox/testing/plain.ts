/** The data of an SDK's model: some SDKs declare classes for what they take as plain objects. */
export type Plain<Model> = Model extends (...input: never) => unknown
  ? Model
  : { [Field in keyof Model]: Plain<Model[Field]> };
