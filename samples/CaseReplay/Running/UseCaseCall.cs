using YiXinWeiGong;

namespace CaseReplay.Running;

/// <summary>What came of a use case, whatever it is answered with.</summary>
internal sealed record Answer(object? Value, IReadOnlyList<Problem> Problems);

/// <summary>Sends a use case whose type is known only when the program runs.</summary>
internal abstract class UseCaseCall
{
    public static Task<Answer> SendAsync(IServiceProvider services, UseCaseDescriptor useCase, Actor actor, object request) =>
        ((UseCaseCall)Activator.CreateInstance(typeof(Of<>).MakeGenericType(useCase.Answer))!).SendAsync(services, actor, request);

    protected abstract Task<Answer> SendAsync(IServiceProvider services, Actor actor, object request);

    private sealed class Of<T> : UseCaseCall
    {
        protected override async Task<Answer> SendAsync(IServiceProvider services, Actor actor, object request)
        {
            var outcome = await services.SendAsync(actor, (IUseCase<T>)request);
            return new Answer(outcome.Succeeded ? outcome.Value : null, outcome.Problems);
        }
    }
}
