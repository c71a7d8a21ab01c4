// Composes subgraphs with the official library and compares the API they make with that of the one process.
// In: {"subgraphs": {name: sdl}, "whole": sdl} on standard input. Out: JSON on standard output.
import { readFileSync } from "node:fs";
import { composeServices } from "@apollo/composition";
import { buildSchema, lexicographicSortSchema, parse, printSchema, GraphQLSchema, specifiedDirectives } from "graphql";

const { subgraphs, whole } = JSON.parse(readFileSync(0, "utf8"));

function printed(schema) {
  const { directives, ...rest } = schema.toConfig();
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ ...rest, directives: specifiedDirectives })));
}

const services = Object.entries(subgraphs).map(([name, sdl]) => ({
  name,
  url: `http://${name}.invalid/graphql`,
  typeDefs: parse(sdl),
}));
const composed = composeServices(services);
const said = {
  errors: (composed.errors ?? []).map((each) => each.message),
  hints: (composed.hints ?? []).map((each) => `${each.definition.code}: ${each.message}`),
  supergraph: composed.supergraphSdl ?? null,
  api: composed.schema ? printed(composed.schema.toAPISchema().toGraphQLJSSchema()) : null,
  whole: printed(buildSchema(whole)),
};
process.stdout.write(JSON.stringify(said));
