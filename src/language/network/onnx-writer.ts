/**
 * Writes ONNX models: the few messages of the protocol buffer `onnx.proto` (IR version 8, opset 17) that the engine's
 * graphs need. Field numbers stand beside each message.
 */

/** Opset 17 is the first with LayerNormalization. */
const IR_VERSION = 8;
const OPSET = 17;

const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

type Attribute = { readonly name: string } & ({ readonly int: number } | { readonly float: number });

/** Gathers nodes and constants of one graph. Values are named by strings; `node` gives the name of its output. */
export type GraphBuilder = {
  input(name: string, width: number): string;
  output(name: string, type: "float" | "int32", width: number | null): void;
  constant(name: string, data: Float32Array, shape: readonly number[]): string;
  indexes(name: string, values: readonly number[]): string;
  node(type: string, inputs: readonly string[], attributes?: readonly Attribute[], output?: string): string;
  finish(): Uint8Array;
};

/** Starts an empty graph. All inputs and outputs have a first dimension of any length, called `rows`. */
export function createGraphBuilder(): GraphBuilder {
  const nodes: Uint8Array[] = [];
  const constants: Uint8Array[] = [];
  const inputs: Uint8Array[] = [];
  const outputs: Uint8Array[] = [];
  let counter = 0;
  return {
    input: (name, width) => {
      inputs.push(field(11, valueInfo(name, FLOAT, width)));
      return name;
    },
    output: (name, type, width) => {
      outputs.push(field(12, valueInfo(name, type === "float" ? FLOAT : INT32, width)));
    },
    constant: (name, data, shape) => {
      const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      constants.push(field(5, tensor(name, FLOAT, shape, raw)));
      return name;
    },
    indexes: (name, values) => {
      const raw = new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);
      constants.push(field(5, tensor(name, INT64, [values.length], raw)));
      return name;
    },
    node: (type, from, attributes = [], output = `v${++counter}`) => {
      // NodeProto: input 1, output 2, name 3, op_type 4, attribute 5
      const parts = [...from.map((name) => text(1, name)), text(2, output), text(3, `n_${output}`), text(4, type)];
      nodes.push(field(1, join([...parts, ...attributes.map((attribute) => field(5, encodeAttribute(attribute)))])));
      return output;
    },
    finish: () => {
      // GraphProto: node 1, name 2, initializer 5, input 11, output 12. ModelProto: ir_version 1, graph 7, opset_import 8
      const graph = join([...nodes, text(2, "encoder"), ...constants, ...inputs, ...outputs]);
      return join([number(1, IR_VERSION), field(7, graph), field(8, join([text(1, ""), number(2, OPSET)]))]);
    },
  };
}

/** ValueInfoProto: name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 { dim_value 1 | dim_param 2 } } } } */
function valueInfo(name: string, type: number, width: number | null): Uint8Array {
  const rows = field(1, text(2, "rows"));
  const shape = width === null ? rows : join([rows, field(1, number(1, width))]);
  return join([text(1, name), field(2, field(1, join([number(1, type), field(2, shape)])))]);
}

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9 */
function tensor(name: string, type: number, shape: readonly number[], raw: Uint8Array): Uint8Array {
  return join([...shape.map((side) => number(1, side)), number(2, type), text(8, name), field(9, raw)]);
}

/** AttributeProto: name 1, f 2, i 3, type 20 (1 float, 2 int) */
function encodeAttribute(attribute: Attribute): Uint8Array {
  if ("int" in attribute) return join([text(1, attribute.name), number(3, attribute.int), number(20, 2)]);
  const bytes = new Uint8Array(5);
  bytes[0] = (2 << 3) | 5;
  new DataView(bytes.buffer).setFloat32(1, attribute.float, true);
  return join([text(1, attribute.name), bytes, number(20, 1)]);
}

/** Protocol buffer varint; negative numbers in two's complement of 64 bits. */
function varint(value: number): number[] {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  out.push(Number(rest));
  return out;
}

function number(tag: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(tag << 3), ...varint(value)]);
}

function field(tag: number, bytes: Uint8Array): Uint8Array {
  return join([Uint8Array.from([...varint((tag << 3) | 2), ...varint(bytes.length)]), bytes]);
}

function text(tag: number, value: string): Uint8Array {
  return field(tag, new TextEncoder().encode(value));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
