import { graphql } from "relay-runtime";

// Only the compiler reads this file: what runs is in __generated__, as Relay's plugins for bundlers would make of it.

graphql`
  query gardenUserQuery($id: ID!, $first: Int!) {
    user(id: $id) {
      id
      ...garden_posts @arguments(first: $first)
    }
  }
`;

graphql`
  fragment garden_posts on User
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "gardenPostsPageQuery") {
    name
    posts(first: $first, after: $after, orderBy: [{ title: ASC }]) @connection(key: "garden_posts", filters: ["orderBy"]) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

graphql`
  query gardenNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on User {
        name
        createdAt
      }
    }
  }
`;

graphql`
  mutation gardenRenameMutation($id: ID!, $name: String!) {
    updateUser(input: { id: $id, data: { name: $name } }) {
      user {
        id
        name
      }
      userErrors {
        code
        path
      }
    }
  }
`;
