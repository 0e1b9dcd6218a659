import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { graphql } from "../generated";
import type { CodegenPostsQuery, CodegenPostsQueryVariables, PostKind } from "../generated/graphql";
import { clear, plant, type Gardener } from "../shared/garden";
import { ask } from "../shared/server";

const GARDEN = "Codegen";

const POSTS = graphql(`
  query CodegenPosts($where: PostWhere, $orderBy: [PostOrder!], $first: Int) {
    posts(where: $where, orderBy: $orderBy, first: $first) {
      nodes { ...CodegenPost }
      aggregate { count sum { views } avg { views } max { createdAt } }
    }
  }
`);

graphql(`
  fragment CodegenPost on Post {
    id
    kind
    title
    views
    createdAt
    author { name }
    votes { nodes { castOn } }
  }
`);

const NODE = graphql(`
  query CodegenNode($id: ID!) {
    node(id: $id) {
      __typename
      ... on User { name }
      ... on Post { title }
    }
  }
`);

const CREATE = graphql(`
  mutation CodegenCreate($input: CreateUserInput!) {
    createUser(input: $input) {
      user { name }
      userErrors { __typename code path ... on Invalid { constraint } ... on UniqueViolation { field } }
    }
  }
`);

/** The types are what they should be, or this does not compile. */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function sameType<A, B>(_same: Equal<A, B>): void {}

type Row = CodegenPostsQuery["posts"]["nodes"][number];
sameType<Row["id"], string>(true);
sameType<Row["kind"], PostKind>(true);
sameType<PostKind, "ANSWER" | "ARTICLE" | "QUESTION" | "WIKI">(true);
sameType<Row["title"], string | null | undefined>(true);
sameType<Row["views"], number>(true);
sameType<Row["createdAt"], string>(true);
sameType<Row["votes"]["nodes"][number]["castOn"], string>(true);
sameType<CodegenPostsQuery["posts"]["aggregate"]["sum"]["views"], string | null | undefined>(true);
sameType<CodegenPostsQuery["posts"]["aggregate"]["avg"]["views"], number | null | undefined>(true);

// @ts-expect-error An order is one key.
export const twoKeys: CodegenPostsQueryVariables = { orderBy: { title: "ASC", views: "ASC" } };
// @ts-expect-error No such operator of a number.
export const wrongOperator: CodegenPostsQueryVariables = { where: { views: { contains: "1" } } };
// @ts-expect-error No such kind.
export const wrongKind: CodegenPostsQueryVariables = { where: { kind: { eq: "ESSAY" } } };

let gardeners: [Gardener, ...Gardener[]];
before(async () => {
  gardeners = await plant(GARDEN);
});
after(() => clear(GARDEN));

test("an answer is what its type says", async () => {
  const [ada] = gardeners;
  const answer = await ask(POSTS, {
    where: { author: { id: { eq: ada.id } }, kind: { in: ["ARTICLE", "WIKI"] } },
    orderBy: [{ title: "DESC" }],
    first: 1,
  });

  const createdAt = answer.posts.nodes[0]?.createdAt ?? "";
  assert.deepEqual(answer, {
    posts: {
      nodes: [
        {
          id: ada.posts[4]?.id,
          kind: "ARTICLE",
          title: "Elder",
          views: 0,
          createdAt,
          author: { name: ada.name },
          votes: { nodes: [] },
        },
      ],
      aggregate: { count: 5, sum: { views: "0" }, avg: { views: 0 }, max: { createdAt: answer.posts.aggregate.max.createdAt } },
    },
  });
  assert.match(createdAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
});

test("__typename tells the members of an interface apart", async () => {
  const [ada] = gardeners;
  const { node } = await ask(NODE, { id: ada.id });

  assert.equal(node?.__typename === "User" && node.name, ada.name);
});

test("mistakes are told by type", async () => {
  const { createUser } = await ask(CREATE, { input: { name: " " } });

  assert.deepEqual(createUser, {
    user: null,
    userErrors: [{ __typename: "Invalid", code: "INVALID", path: ["input", "name"], constraint: "NotBlank" }],
  });
});
