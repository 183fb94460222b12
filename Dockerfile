FROM node:24-slim
# Without them the Temporal client trusts nobody when it speaks TLS.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional packages that bring Node 24 to older machines are not needed beside the image's own.
RUN npm ci --omit=dev \
  && npm cache clean --force \
  && rm -rf node_modules/.bin/node node_modules/node-linux-* node_modules/node-bin-*
COPY . .
RUN npm run bundle
ENV NODE_ENV=production
USER node
EXPOSE 3000
# The other process of the same image is `node src/worker.ts`. Node itself takes the signals, without npm between.
CMD ["node", "src/server.ts"]
