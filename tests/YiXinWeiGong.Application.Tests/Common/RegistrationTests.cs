using MediatR;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong;

public sealed class RegistrationTests
{
    [Fact]
    public void Adding_it_twice_registers_once()
    {
        var services = new ServiceCollection();
        services.AddYiXinWeiGong().UseInMemory();
        var once = services.ToArray();

        services.AddYiXinWeiGong().UseInMemory();

        services.Should().Equal(once);
    }

    [Fact]
    public void The_hosts_own_mediator_is_kept()
    {
        var services = new ServiceCollection();
        services.AddScoped<IMediator>(_ => throw new NotSupportedException("the host's"));

        services.AddYiXinWeiGong().UseInMemory();

        services.Where(service => service.ServiceType == typeof(IMediator)).Should().ContainSingle();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        FluentActions.Invoking(scope.ServiceProvider.GetRequiredService<IMediator>).Should().Throw<NotSupportedException>().WithMessage("the host's");
    }

    [Fact]
    public void The_hosts_own_ports_are_kept()
    {
        var clock = new FakeClock(default);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddScoped<IActorAccessor, Nobody>();

        services.AddYiXinWeiGong().UseInMemory();

        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        provider.GetRequiredService<TimeProvider>().Should().BeSameAs(clock);
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Should().BeOfType<Nobody>();
    }

    [Fact]
    public void Everything_can_be_made_and_every_use_case_is_described()
    {
        var services = new ServiceCollection();
        services.AddYiXinWeiGong().UseInMemory();

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var described = provider.GetServices<UseCaseDescriptor>().ToArray();

        described.Select(useCase => useCase.Request).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(
            typeof(EstablishOffice).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false }
                && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUseCase<>))));
        described.Single(useCase => useCase.Request == typeof(SetOfficeOption)).Should().BeEquivalentTo(
            new UseCaseDescriptor(typeof(SetOfficeOption), typeof(Receipt<OfficeStatus>), true, "Offices", "ChiefProcurator of the office of Office"));
        described.Single(useCase => useCase.Request == typeof(ListOffices)).IsCommand.Should().BeFalse();
    }

    private sealed class Nobody : IActorAccessor
    {
        public Actor Current => Actor.Public;
    }
}
