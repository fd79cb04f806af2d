# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# MSBuild takes it from the environment: what is restored is what the lock files say.
ENV RestoreLockedMode=true
RUN dotnet publish src/ReadinessCheck.Cli --configuration Release --output /app -p:UseAppHost=false

FROM build AS build-stub
RUN dotnet publish tests/ReadinessCheck.Fakes --configuration Release --output /app-stub -p:UseAppHost=false

# A stand-in for a tracker, for the demo alone.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS stub
ENV DOTNET_EnableDiagnostics=0
COPY --from=build-stub /app-stub /app
COPY samples/backlog.json /app/backlog.json
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/ReadinessCheck.Fakes.dll"]
CMD ["github", "8080", "/app/backlog.json"]

# The program. The image has the time zones; nothing in it is written to.
FROM mcr.microsoft.com/dotnet/runtime:10.0 AS watch
ENV DOTNET_EnableDiagnostics=0
COPY --from=build /app /app
WORKDIR /work
USER $APP_UID
HEALTHCHECK --interval=1m --timeout=20s --start-period=30s CMD ["dotnet", "/app/readiness-check.dll", "health", "/tmp/health.json"]
ENTRYPOINT ["dotnet", "/app/readiness-check.dll"]
CMD ["watch", "config/checks.yml", "--log", "json", "--health", "/tmp/health.json"]
