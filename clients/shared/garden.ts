import { graphql } from "../generated";
import { ask } from "./server";

const CREATE = graphql(`
  mutation CreateGardeners($gardeners: [CreateUserInput!]!) {
    createUsers(input: $gardeners) {
      users { id name posts(orderBy: [{ title: ASC }]) { nodes { id title } } }
      userErrors { code path message }
    }
  }
`);

const CLEAR = graphql(`
  mutation ClearGarden($garden: String!) {
    deletePosts(input: { where: { author: { name: { startsWith: $garden } } }, atMost: 100 }) { userErrors { code } }
    deleteUsers(input: { where: { name: { startsWith: $garden } }, atMost: 100 }) { userErrors { code } }
  }
`);

export interface Post {
  readonly id: string;
  readonly title: string | null;
}

export interface Gardener {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** Five users, the first of whom has written five posts: rows that no other test knows. */
export async function plant(garden: string): Promise<[Gardener, ...Gardener[]]> {
  await clear(garden);
  const names = ["Ada", "Ben", "Cleo", "Dora", "Emil"].map((name) => `${garden} ${name}`);
  const posts = ["Apples", "Beans", "Cherries", "Dates", "Elder"].map((title) => ({
    kind: "ARTICLE" as const,
    title,
    content: "",
  }));
  const { createUsers } = await ask(CREATE, {
    gardeners: names.map((name, i) => (i === 0 ? { name, posts: { create: posts } } : { name })),
  });
  const [first, ...others] = (createUsers.users ?? []).map((user) => ({
    id: user.id,
    name: user.name,
    posts: user.posts.nodes.map(({ id, title }) => ({ id, title: title ?? null })),
  }));
  if (!first) {
    throw new Error(JSON.stringify(createUsers.userErrors));
  }
  return [first, ...others];
}

/** Deletes them. */
export async function clear(garden: string): Promise<void> {
  await ask(CLEAR, { garden });
}
