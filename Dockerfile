FROM node:24-bookworm-slim AS package
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Exactly the files that package.json publishes.
RUN npm run build && npm pack --ignore-scripts && tar -xzf telusur-*.tgz

FROM node:24-bookworm-slim AS dependencies
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /telusur
COPY --from=dependencies /build/node_modules node_modules
COPY --from=package /build/package ./
# The volume takes its owner from this folder.
RUN mkdir /data && chown node:node /data && chmod +x dist/telusur.js && ln -s /telusur/dist/telusur.js /usr/local/bin/telusur
ENV NODE_ENV=production TELUSUR_DATA=/data TELUSUR_TOKEN_FILE=/data/token
USER node
EXPOSE 4710
VOLUME /data
HEALTHCHECK --interval=5s --timeout=3s --start-period=2m CMD ["node", "-e", "fetch('http://127.0.0.1:4710/api/health').then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/telusur.js"]
CMD ["start", "--host", "0.0.0.0"]
