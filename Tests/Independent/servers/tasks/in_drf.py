"""The tasks in Django REST framework: `gunicorn in_drf:app`, as its documentation shows them."""
import os
import sys

import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF="in_drf", ALLOWED_HOSTS=["*"], SECRET_KEY="x", INSTALLED_APPS=["rest_framework"], USE_TZ=True,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.http.ConditionalGetMiddleware"],
    REST_FRAMEWORK={
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
        "DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None,
        "DEFAULT_THROTTLE_RATES": {"anon": "1/min"}})
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import FileResponse  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils.decorators import method_decorator  # noqa: E402
from django.views.decorators.http import condition  # noqa: E402
from rest_framework import permissions, serializers, status  # noqa: E402
from rest_framework.authentication import BaseAuthentication  # noqa: E402
from rest_framework.exceptions import NotFound  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.throttling import AnonRateThrottle  # noqa: E402
from rest_framework.views import APIView  # noqa: E402

USERS = {}


class UserSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=40)
    age = serializers.IntegerField(min_value=0, max_value=150)
    email = serializers.CharField(required=False)


def sent(request):
    serializer = UserSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    return serializer.validated_data


def stored(number):
    if number not in USERS:
        raise NotFound(f"No user has the id {number}.")
    return USERS[number]


class Users(APIView):
    def get(self, request):
        return Response(list(USERS.values()))

    def post(self, request):
        number = len(USERS) + 1
        USERS[number] = sent(request)
        return Response(USERS[number], status.HTTP_201_CREATED, headers={"Location": f"/users/{number}"})


@method_decorator(condition(etag_func=lambda request, number: '"1"' if number in USERS else None), name="dispatch")
class User(APIView):
    def get(self, request, number):
        return Response(stored(number))

    def put(self, request, number):
        stored(number)
        USERS[number] = sent(request)
        return Response(USERS[number])


class BearerAuthentication(BaseAuthentication):
    def authenticate(self, request):
        return None

    def authenticate_header(self, request):
        return "Bearer"


class Me(APIView):
    authentication_classes = [BearerAuthentication]
    permission_classes = [permissions.IsAuthenticated]

    def get(self, request):
        return Response({"name": "Ada"})


class Limited(APIView):
    throttle_classes = [AnonRateThrottle]

    def get(self, request):
        return Response("The first time.")


class Broken(APIView):
    def get(self, request):
        return Response(open(os.environ["LOST"]).read())


urlpatterns = [
    path("users", Users.as_view()), path("users/<int:number>", User.as_view()), path("me", Me.as_view()),
    path("limited", Limited.as_view()), path("broken", Broken.as_view()),
    path("export", lambda request: FileResponse(open(os.environ["EXPORT"], "rb")))]
app = get_wsgi_application()
