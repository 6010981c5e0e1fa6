"""Reads the weights of an ONNX file without the onnx package: just enough of protobuf's wire format.

Only what a BERT exported by Hugging Face holds is understood: float32 initializers with raw data.
Weights of matrix products have no telling name there; they get that of the node that uses them.
"""
import numpy as np

MODEL_GRAPH = 7
GRAPH_NODE, GRAPH_INITIALIZER = 1, 5
NODE_INPUT, NODE_NAME, NODE_OPERATOR = 1, 3, 4
TENSOR_DIMS, TENSOR_TYPE, TENSOR_NAME, TENSOR_RAW = 1, 2, 8, 9
FLOAT = 1


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _fields(data):
    """Yields the number and value of each field: an int, or the bytes of a string or message."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, at = _varint(data, at)
        else:
            if wire == 2:
                length, at = _varint(data, at)
            else:
                length = {1: 8, 5: 4}[wire]
            value = data[at:at + length]
            at += length
        yield number, value


def _tensor(data):
    fields = list(_fields(data))
    dims = [value for number, value in fields if number == TENSOR_DIMS]
    rest = dict(fields)
    name = bytes(rest[TENSOR_NAME]).decode()
    if rest[TENSOR_TYPE] != FLOAT:
        raise ValueError(f"{name} is not of float32: is this the quantised model?")
    return name, np.frombuffer(rest[TENSOR_RAW], "<f4").reshape(dims)


def read(path):
    """The weights by the names they had in PyTorch, matrices of layers as (outputs, inputs)."""
    with open(path, "rb") as file:
        model = memoryview(file.read())
    graph = next(value for number, value in _fields(model) if number == MODEL_GRAPH)
    parts = list(_fields(graph))
    tensors = dict(_tensor(value) for number, value in parts if number == GRAPH_INITIALIZER)
    weights = {name: tensor for name, tensor in tensors.items() if "::" not in name}
    for number, node in parts:
        if number != GRAPH_NODE:
            continue
        fields = list(_fields(node))
        rest = dict(fields)
        if bytes(rest[NODE_OPERATOR]) != b"MatMul":
            continue
        path = bytes(rest[NODE_NAME]).decode().strip("/").rsplit("/", 1)[0]
        for name in (bytes(value).decode() for key, value in fields if key == NODE_INPUT):
            if name in tensors:
                weights[path.replace("/", ".") + ".weight"] = tensors[name].T
    return weights
