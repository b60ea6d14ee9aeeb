using MediatR;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>Sends use cases from where there is no request scope: consoles, timers, tests.</summary>
public static class YiXinWeiGongHost
{
    extension(IServiceProvider services)
    {
        /// <summary>Sends a use case as somebody, in a scope of its own, whoever the host's accessor says is signed in.</summary>
        /// <typeparam name="T">What it is answered with.</typeparam>
        /// <param name="actor">Who acts.</param>
        /// <param name="useCase">The command or query.</param>
        /// <param name="idempotencyKey">A key under which it may be sent again without being done again.</param>
        /// <param name="expectedVersion">The version the caller saw.</param>
        /// <param name="cancellationToken">Stops waiting.</param>
        public async Task<Outcome<T>> SendAsync<T>(
            Actor actor, IUseCase<T> useCase, string? idempotencyKey = null, long? expectedVersion = null, CancellationToken cancellationToken = default)
        {
            await using var scope = services.CreateAsyncScope();
            var request = scope.ServiceProvider.GetRequiredService<StatedRequest>();
            (request.Actor, request.IdempotencyKey, request.ExpectedVersion) = (actor, idempotencyKey, expectedVersion);
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(useCase, cancellationToken);
        }

        /// <summary>Prepares the store for use, such as making its tables where there are none, and takes in the holiday notices that it keeps.</summary>
        /// <param name="cancellationToken">Stops waiting.</param>
        public async Task PrepareYiXinWeiGongAsync(CancellationToken cancellationToken = default)
        {
            await using var scope = services.CreateAsyncScope();
            foreach (var preparation in scope.ServiceProvider.GetServices<IStorePreparation>())
            {
                await preparation.PrepareAsync(cancellationToken);
            }

            await scope.ServiceProvider.GetRequiredService<CalendarDesk>().GetAsync(cancellationToken);
        }
    }
}
