using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace YiXinWeiGong;

/// <summary>Goes on where <c>AddYiXinWeiGong()</c> began: adapters add themselves to it.</summary>
public sealed class YiXinWeiGongBuilder
{
    internal YiXinWeiGongBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Registers a command, closed and by name; calling it again changes nothing.</summary>
    internal YiXinWeiGongBuilder AddCommand<TRequest, T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        Func<May<TRequest>, Permission<TRequest>> who)
        where TRequest : ICommand<T>
        where THandler : class, IUseCaseHandler<TRequest, T>
        where TValidator : class, IValidator<TRequest> =>
        AddUseCase<TRequest, T, THandler, TValidator>(who, isCommand: true);

    /// <summary>Registers a query, closed and by name; calling it again changes nothing.</summary>
    internal YiXinWeiGongBuilder AddQuery<TRequest, T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        Func<May<TRequest>, Permission<TRequest>> who)
        where TRequest : IQuery<T>
        where THandler : class, IUseCaseHandler<TRequest, T>
        where TValidator : class, IValidator<TRequest> =>
        AddUseCase<TRequest, T, THandler, TValidator>(who, isCommand: false);

    /// <summary>Lets permissions find the office and the matter to which an aggregate belongs.</summary>
    internal YiXinWeiGongBuilder AddOwnerOf<TAggregate, TId>(string unknownCode)
        where TAggregate : AggregateRoot, IOfOffice
        where TId : struct
    {
        Services.TryAddSingleton(new UnknownCode<TId>(unknownCode));
        Services.TryAddScoped<IOwnerOf<TId>, OwnerOfAggregate<TAggregate, TId>>();
        return this;
    }

    private YiXinWeiGongBuilder AddUseCase<TRequest, T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        Func<May<TRequest>, Permission<TRequest>> who, bool isCommand)
        where TRequest : IUseCase<T>
        where THandler : class, IUseCaseHandler<TRequest, T>
        where TValidator : class, IValidator<TRequest>
    {
        if (Services.Any(service => service.ServiceType == typeof(IUseCaseHandler<TRequest, T>)))
        {
            return this;
        }

        var permission = who(new May<TRequest>(isCommand));
        Services.AddSingleton(permission);
        Services.AddScoped<IValidator<TRequest>, TValidator>();
        Services.AddScoped<IUseCaseHandler<TRequest, T>, THandler>();
        Services.AddScoped<IRequestHandler<TRequest, Outcome<T>>, UseCaseBridge<TRequest, T>>();
        Services.AddSingleton(new UseCaseDescriptor(
            typeof(TRequest), typeof(T), isCommand, typeof(TRequest).Namespace!.Split('.')[^1], permission.Description));
        return this;
    }
}
