// One GraphQL request.
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

// Answers { status, bytes, body, json }; json is null where the body is none.
export function post(url, text) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(text) };
    const request = http.request(url, { method: 'POST', agent, headers }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk)).on('error', reject).on('end', () => {
        const body = Buffer.concat(chunks);
        let json = null;
        try {
          json = JSON.parse(body);
        } catch {
          // Told as what is wrong with the answer.
        }
        resolve({ status: response.statusCode, bytes: body.length, body, json });
      });
    });
    request.on('error', reject);
    request.end(text);
  });
}

// What is wrong with an answer, whatever was asked; null if nothing is.
export function faultOf(answer) {
  const start = answer.body.toString().slice(0, 300);
  if (answer.status !== 200) return `HTTP ${answer.status}: ${start}`;
  if (!answer.json) return `no JSON: ${start}`;
  if (answer.json.errors) return `errors: ${JSON.stringify(answer.json.errors).slice(0, 400)}`;
  return answer.json.data ? null : 'no data';
}
