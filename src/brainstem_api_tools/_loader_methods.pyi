# Written by `make generate` from _loaders.py and the registry: do not edit.
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from ._response import Response

class Loaders:
    def load_behavior(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavior records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        session : optional
            Id of a session.
        tags : optional
            Sent as it is; behavior is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavior()["behaviors"]  # doctest: +SKIP
        """

    def load_behavioralassay(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavioralassay records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; behavioralassay is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavioralassay(name="rat")["behavioralassays"]  # doctest: +SKIP
        """

    def load_behavioralcategory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        parent: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavioralcategory records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        parent : optional
            Id of a behavioralcategory.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavioralcategory(name="rat")["behavioral_categories"]  # doctest: +SKIP
        """

    def load_behavioralcategoryapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        parent: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavioralcategoryapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        parent : optional
            Id of a behavioralcategory.
        instance_id : optional
            Id of a behavioralcategory.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavioralcategoryapproval(name="rat")["behavioral_category_approvals"]  # doctest: +SKIP
        """

    def load_behavioralparadigm(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        category: Any = None,
        species: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavioralparadigm records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        category : optional
            Id of a behavioralcategory.
        species : optional
            Id of a species.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavioralparadigm(name="rat")["behavioral_paradigms"]  # doctest: +SKIP
        """

    def load_behavioralparadigmapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        category: Any = None,
        species: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load behavioralparadigmapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        category : optional
            Id of a behavioralcategory.
        species : optional
            Id of a species.
        instance_id : optional
            Id of a behavioralparadigm.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_behavioralparadigmapproval(name="rat")["behavioral_paradigm_approvals"]  # doctest: +SKIP
        """

    def load_brainregion(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load brainregion records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; brainregion is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_brainregion(name="rat")["brain_regions"]  # doctest: +SKIP
        """

    def load_breeding(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        project: Any = None,
        mother: Any = None,
        father: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load breeding records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        project : optional
            Id of a project.
        mother : optional
            Id of a subject.
        father : optional
            Id of a subject.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_breeding(name="rat")["breedings"]  # doctest: +SKIP
        """

    def load_cohort(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load cohort records: one, a page of the list, or with ``load_all`` all there are.

        The records of these relations come along: subjects.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along, instead of those above; an empty list for none.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_cohort(name="rat")["cohorts"]  # doctest: +SKIP
        """

    def load_collection(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load collection records: one, a page of the list, or with ``load_all`` all there are.

        The records of these relations come along: sessions.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along, instead of those above; an empty list for none.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_collection(name="rat")["collections"]  # doctest: +SKIP
        """

    def load_consumable(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        supplier: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load consumable records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        type : optional
            Kind of consumable; it decides what details hold.
        supplier : optional
            Id of a supplier.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_consumable(name="rat")["consumables"]  # doctest: +SKIP
        """

    def load_consumableapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        supplier: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load consumableapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        type : optional
            Kind of consumable; it decides what details hold.
        supplier : optional
            Id of a supplier.
        instance_id : optional
            Id of a consumable.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_consumableapproval(name="rat")["consumable_approvals"]  # doctest: +SKIP
        """

    def load_consumablestock(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load consumablestock records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        tags : optional
            Sent as it is; consumablestock is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_consumablestock()["consumable stocks"]  # doctest: +SKIP
        """

    def load_dataacquisition(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load dataacquisition records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        session : optional
            Id of a session.
        tags : optional
            Sent as it is; dataacquisition is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_dataacquisition()["data_acquisitions"]  # doctest: +SKIP
        """

    def load_datastorage(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load datastorage records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; datastorage is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_datastorage(name="rat")["datastorages"]  # doctest: +SKIP
        """

    def load_epoch(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        session: Any = None,
        behavior: Any = None,
        dataacquisition: Any = None,
        manipulation: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load epoch records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        session : optional
            Id of a session.
        behavior : optional
            Id of a behavior.
        dataacquisition : optional
            Id of a dataacquisition.
        manipulation : optional
            Id of a manipulation.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_epoch(name="rat")["epochs"]  # doctest: +SKIP
        """

    def load_equipment(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        setup: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load equipment records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        setup : optional
            Id of a setup.
        tags : optional
            Sent as it is; equipment is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_equipment(name="rat")["equipment"]  # doctest: +SKIP
        """

    def load_group(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load group records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_group(name="rat")["groups"]  # doctest: +SKIP
        """

    def load_groupmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        user_account_invitation: Any = None,
        authgroup: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load groupmembershipinvitation records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        user_account_invitation : optional
            Id of a user.
        authgroup : optional
            Id of a group.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_groupmembershipinvitation()["group_membership_invitations"]  # doctest: +SKIP
        """

    def load_groupmembershiprequest(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        user_account_request: Any = None,
        authgroup: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load groupmembershiprequest records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        user_account_request : optional
            Id of a user.
        authgroup : optional
            Id of a group.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_groupmembershiprequest()["group_membership_requests"]  # doctest: +SKIP
        """

    def load_hardwaredevice(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load hardwaredevice records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; hardwaredevice is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_hardwaredevice(name="rat")["hardwaredevices"]  # doctest: +SKIP
        """

    def load_hardwaredeviceapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        supplier: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load hardwaredeviceapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        supplier : optional
            Id of a supplier.
        instance_id : optional
            Id of a hardwaredevice.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_hardwaredeviceapproval(name="rat")["hardwaredevice_approvals"]  # doctest: +SKIP
        """

    def load_inventory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load inventory records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_inventory(name="rat")["inventories"]  # doctest: +SKIP
        """

    def load_journal(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load journal records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_journal(name="rat")["journals"]  # doctest: +SKIP
        """

    def load_journalapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load journalapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        instance_id : optional
            Id of a journal.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_journalapproval(name="rat")["journal_approvals"]  # doctest: +SKIP
        """

    def load_laboratory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load laboratory records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Sent as it is; laboratory is not known to have it.
        tags : optional
            Sent as it is; laboratory is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_laboratory(name="rat")["laboratories"]  # doctest: +SKIP
        """

    def load_license(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        regulatory_authority: Any = None,
        license_holders: Any = None,
        behavioralassays: Any = None,
        subjects: Any = None,
        procedures: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load license records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        type : optional
            What it permits.
        regulatory_authority : optional
            Id of a regulatoryauthority.
        license_holders : optional
            Id of a user.
        behavioralassays : optional
            Id of a behavioralassay.
        subjects : optional
            Id of a subject.
        procedures : optional
            Id of a procedure.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_license(name="rat")["licenses"]  # doctest: +SKIP
        """

    def load_manipulation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load manipulation records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        session : optional
            Id of a session.
        tags : optional
            Sent as it is; manipulation is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_manipulation()["manipulations"]  # doctest: +SKIP
        """

    def load_procedure(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        subject: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load procedure records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        subject : optional
            Id of a subject.
        tags : optional
            Sent as it is; procedure is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_procedure()["procedures"]  # doctest: +SKIP
        """

    def load_procedurelog(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        procedure: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load procedurelog records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        procedure : optional
            Id of a procedure.
        tags : optional
            Sent as it is; procedurelog is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_procedurelog()["procedure_logs"]  # doctest: +SKIP
        """

    def load_project(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        sessions: Any = None,
        subjects: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load project records: one, a page of the list, or with ``load_all`` all there are.

        The records of these relations come along: sessions, subjects, collections, cohorts.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        sessions : optional
            Id of a session.
        subjects : optional
            Id of a subject.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along, instead of those above; an empty list for none.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_project(name="rat")["projects"]  # doctest: +SKIP
        """

    def load_projectgroupmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        invitee: Any = None,
        project: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load projectgroupmembershipinvitation records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        invitee : optional
            Id of a group.
        project : optional
            Id of a project.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_projectgroupmembershipinvitation()["project_group_membership_invitations"]  # doctest: +SKIP
        """

    def load_projectmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        invitee: Any = None,
        project: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load projectmembershipinvitation records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        invitee : optional
            Id of a user.
        project : optional
            Id of a project.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_projectmembershipinvitation()["project_membership_invitations"]  # doctest: +SKIP
        """

    def load_protocol(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load protocol records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_protocol()["protocols"]  # doctest: +SKIP
        """

    def load_publication(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load publication records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Sent as it is; publication is not known to have it.
        tags : optional
            Sent as it is; publication is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_publication(name="rat")["publications"]  # doctest: +SKIP
        """

    def load_regulatoryauthority(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load regulatoryauthority records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_regulatoryauthority(name="rat")["regulatoryauthorities"]  # doctest: +SKIP
        """

    def load_regulatoryauthorityapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load regulatoryauthorityapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        instance_id : optional
            Id of a regulatoryauthority.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_regulatoryauthorityapproval(name="rat")["regulatoryauthority_approvals"]  # doctest: +SKIP
        """

    def load_session(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        projects: Any = None,
        datastorage: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load session records: one, a page of the list, or with ``load_all`` all there are.

        The records of these relations come along: dataacquisition, behaviors, manipulations, epochs.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        projects : optional
            Id of a project.
        datastorage : optional
            Id of a datastorage.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along, instead of those above; an empty list for none.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_session(name="rat")["sessions"]  # doctest: +SKIP
        """

    def load_sessiondatastorage(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        datastorage: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load sessiondatastorage records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        session : optional
            Id of a session.
        datastorage : optional
            Id of a datastorage.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_sessiondatastorage()["session_data_storages"]  # doctest: +SKIP
        """

    def load_setup(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load setup records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; setup is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_setup(name="rat")["setups"]  # doctest: +SKIP
        """

    def load_setuptype(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load setuptype records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_setuptype(name="rat")["setup_types"]  # doctest: +SKIP
        """

    def load_setuptypeapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load setuptypeapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        instance_id : optional
            Id of a setuptype.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_setuptypeapproval(name="rat")["setup_type_approvals"]  # doctest: +SKIP
        """

    def load_species(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load species records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        tags : optional
            Sent as it is; species is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_species(name="rat")["species"]  # doctest: +SKIP
        """

    def load_speciesapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load speciesapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        instance_id : optional
            Id of a species.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_speciesapproval(name="rat")["species_approvals"]  # doctest: +SKIP
        """

    def load_strain(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        species: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load strain records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        species : optional
            Id of a species.
        tags : optional
            Sent as it is; strain is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_strain(name="rat")["strains"]  # doctest: +SKIP
        """

    def load_strainapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        species: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load strainapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        species : optional
            Id of a species.
        instance_id : optional
            Id of a strain.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_strainapproval(name="rat")["strain_approvals"]  # doctest: +SKIP
        """

    def load_subject(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        projects: Any = None,
        strain: Any = None,
        sex: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load subject records: one, a page of the list, or with ``load_all`` all there are.

        The records of these relations come along: procedures, subjectlogs.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        projects : optional
            Id of a project.
        strain : optional
            Id of a strain.
        sex : optional
            F female, M male, U unknown.
        tags : optional
            Tag names.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along, instead of those above; an empty list for none.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_subject(name="rat")["subjects"]  # doctest: +SKIP
        """

    def load_subjectlog(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        subject: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load subjectlog records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        subject : optional
            Id of a subject.
        tags : optional
            Sent as it is; subjectlog is not known to have it.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_subjectlog()["subject_logs"]  # doctest: +SKIP
        """

    def load_supplier(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load supplier records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_supplier(name="rat")["suppliers"]  # doctest: +SKIP
        """

    def load_supplierapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load supplierapproval records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        name : optional
            Part of the name, in upper or lower case.
        instance_id : optional
            Id of a supplier.
        reviewer : optional
            Id of a user.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_supplierapproval(name="rat")["supplier_approvals"]  # doctest: +SKIP
        """

    def load_user(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        active_projects: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response:
        """Load user records: one, a page of the list, or with ``load_all`` all there are.

        Parameters
        ----------
        active_projects : optional
            Id of a project.
        filters : mapping, optional
            Further filters; all must hold.
        include : str or list of str, optional
            Relations whose records to send along.
        portal, id, sort, limit, offset, load_all
            As for `BrainstemClient.load`.

        Returns
        -------
        Response
            As from `BrainstemClient.load`.

        Examples
        --------
        >>> client.load_user()["users"]  # doctest: +SKIP
        """
