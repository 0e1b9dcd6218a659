import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSelector,
  getValueAtPath,
  Network,
  RecordSource,
  Store,
  type FetchFunction,
} from "relay-runtime";
import { clear, plant, type Gardener } from "../shared/garden";
import { url } from "../shared/server";
import NODE, { type gardenNodeQuery } from "./__generated__/gardenNodeQuery.graphql";
import POSTS, { type garden_posts$data } from "./__generated__/garden_posts.graphql";
import PAGE, { type gardenPostsPageQuery } from "./__generated__/gardenPostsPageQuery.graphql";
import RENAME, { type gardenRenameMutation } from "./__generated__/gardenRenameMutation.graphql";
import USER, { type gardenUserQuery } from "./__generated__/gardenUserQuery.graphql";

const GARDEN = "Relay";

let gardeners: [Gardener, ...Gardener[]];
before(async () => {
  gardeners = await plant(GARDEN);
});
after(() => clear(GARDEN));

function start() {
  const asked: string[] = [];
  const send: FetchFunction = async (request, variables) => {
    asked.push(request.name);
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: request.text, variables }),
    });
    return response.json();
  };
  const environment = new Environment({
    network: Network.create(send),
    store: new Store(new RecordSource()),
  });
  return { environment, asked };
}

/** What a component with the fragment shows of a user. */
function shown(environment: Environment, id: string): garden_posts$data {
  const query = createOperationDescriptor(USER, { id, first: 2 });
  const { user } = environment.lookup(query.fragment).data as gardenUserQuery["response"];
  const selector = getSelector(POSTS, user);
  assert.ok(selector?.kind === "SingularReaderSelector");
  return environment.lookup(selector).data as unknown as garden_posts$data;
}

/** Loads the next two, as usePaginationFragment does. */
async function loadNext(environment: Environment, id: string): Promise<void> {
  const { connectionPathInFragmentData, paginationMetadata } = getPaginationMetadata(POSTS, "the test");
  const { identifierInfo } = getRefetchMetadata(POSTS, "the test");
  assert.equal(identifierInfo?.identifierField, "id");
  const connection = getValueAtPath(shown(environment, id), connectionPathInFragmentData) as {
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
  assert.ok(connection.pageInfo.hasNextPage);
  const variables = getPaginationVariables(
    "forward",
    2,
    connection.pageInfo.endCursor,
    { id },
    {},
    paginationMetadata,
  );
  await fetchQuery<gardenPostsPageQuery>(environment, PAGE, variables as gardenPostsPageQuery["variables"]).toPromise();
}

test("a fragment loads page after page by node(id)", async () => {
  const { environment, asked } = start();
  const [{ id, name, posts }] = gardeners;
  const query = createOperationDescriptor(USER, { id, first: 2 });
  environment.retain(query);
  await fetchQuery<gardenUserQuery>(environment, USER, { id, first: 2 }).toPromise();
  const first = shown(environment, id).posts.edges.map((edge) => edge.node.title);

  await loadNext(environment, id);
  await loadNext(environment, id);

  const { posts: all, ...rest } = shown(environment, id);
  assert.deepEqual(first, ["Apples", "Beans"]);
  assert.deepEqual(rest.name, name);
  assert.deepEqual(
    all.edges.map((edge) => ({ id: edge.node.id, title: edge.node.title })),
    posts,
  );
  assert.equal((all as unknown as { pageInfo: { hasNextPage: boolean } }).pageInfo.hasNextPage, false);
  assert.deepEqual(asked, ["gardenUserQuery", "gardenPostsPageQuery", "gardenPostsPageQuery"]);
});

test("node finds an object of any type again", async () => {
  const { environment } = start();
  const [{ id, name, posts }] = gardeners;

  const user = await fetchQuery<gardenNodeQuery>(environment, NODE, { id }).toPromise();
  const post = await fetchQuery<gardenNodeQuery>(environment, NODE, { id: posts[0]?.id ?? "" }).toPromise();

  assert.deepEqual(user, { node: { __typename: "User", id, name, createdAt: user?.node?.createdAt } });
  assert.match(user?.node?.createdAt ?? "", /^\d{4}-\d\d-\d\dT.*Z$/);
  assert.deepEqual(post, { node: { __typename: "Post", id: posts[0]?.id } });
});

test("a mutation changes the record of the same id", async () => {
  const { environment, asked } = start();
  const [{ id }] = gardeners;
  environment.retain(createOperationDescriptor(USER, { id, first: 2 }));
  await fetchQuery<gardenUserQuery>(environment, USER, { id, first: 2 }).toPromise();

  const renamed = await new Promise<gardenRenameMutation["response"]>((onCompleted, onError) =>
    commitMutation<gardenRenameMutation>(environment, {
      mutation: RENAME,
      variables: { id, name: `${GARDEN} Adele` },
      onCompleted,
      onError,
    }),
  );

  assert.deepEqual(renamed, { updateUser: { user: { id, name: `${GARDEN} Adele` }, userErrors: [] } });
  assert.equal(shown(environment, id).name, `${GARDEN} Adele`);
  assert.deepEqual(asked, ["gardenUserQuery", "gardenRenameMutation"]);
});
